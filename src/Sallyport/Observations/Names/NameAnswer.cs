using System.Collections.Immutable;
using Sallyport.Wire.Dns;

namespace Sallyport.Observations.Names;

/// <summary>What a resolver's answer amounts to: records, perhaps none, or not known. A failure is never "no record".</summary>
/// <param name="Records">The records of the type asked for; empty when there is none.</param>
/// <param name="Failure">Why nothing is known; null when the records are all there are.</param>
/// <param name="IsAuthenticated">The resolver says that it verified the answer by DNSSEC. Its word alone: the way to it is not protected.</param>
/// <param name="Source">Where the answer stands in the observation.</param>
internal sealed record NameAnswer(ImmutableArray<DnsRecord> Records, string? Failure, bool IsAuthenticated, string Source)
{
    /// <summary>Reads what came back.</summary>
    internal static NameAnswer Of(NameExchange exchange, string source)
    {
        if (exchange.Failure is { } failure) return Unknown(failure);

        var read = DnsMessage.Read(exchange.Received.AsMemory());
        if (!read.IsOk) return Unknown($"the resolver's answer cannot be read: {read.Reason ?? "it is cut short"}");

        var message = read.Value;
        return message.Flags.ResponseCode switch
        {
            DnsResponseCode.NoSuchName => new([], null, message.Flags.IsAuthenticated, source),
            DnsResponseCode.NoError when message.Question is { } question => new(message.RecordsOf(question.Name, (DnsRecordType)exchange.Type), null, message.Flags.IsAuthenticated, source),
            var code => Unknown($"the resolver answered {Words(code)}"),
        };

        NameAnswer Unknown(string reason) => new([], $"{exchange.Owner}: {reason}", false, source);
    }

    private static string Words(DnsResponseCode code) => code switch
    {
        DnsResponseCode.FormatError => "that it cannot read the question (FORMERR)",
        DnsResponseCode.ServerFailure => "that it failed (SERVFAIL), as it does for broken DNSSEC too",
        DnsResponseCode.NotImplemented => "that it cannot do this (NOTIMP)",
        DnsResponseCode.Refused => "that it will not tell (REFUSED)",
        _ => $"with code {(int)code}",
    };
}
