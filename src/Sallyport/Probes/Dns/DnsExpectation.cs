using Sallyport.Wire.Dns;

namespace Sallyport.Probes.Dns;

/// <summary>A question that was sent, and what an answer to it must repeat (RFC 5452 9).</summary>
/// <param name="Id">The random number.</param>
/// <param name="Query">The query's bytes.</param>
internal sealed record DnsExpectation(ushort Id, byte[] Query)
{
    private readonly DnsQuestion? _question = DnsMessage.Read(Query) is { IsOk: true, Value.Question: var asked } ? asked : null;

    /// <summary>True for an answer that repeats number and question; an error may leave the question out.</summary>
    internal bool IsMetBy(ReadOnlyMemory<byte> bytes)
    {
        if (DnsMessage.Read(bytes) is not { IsOk: true, Value: var message } || !message.Flags.IsResponse || message.Id != Id) return false;

        return message.Question == _question || (message.Question is null && message.Flags.ResponseCode != DnsResponseCode.NoError);
    }
}
