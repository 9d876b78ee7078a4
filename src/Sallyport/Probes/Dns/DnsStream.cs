using System.Buffers.Binary;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;

namespace Sallyport.Probes.Dns;

/// <summary>One question over TCP, where each message has its length before it (RFC 7766).</summary>
internal sealed class DnsStream(Dialer dialer, IPEndPoint server)
{
    private const int PrefixLength = 2;

    /// <summary>Connects, sends the query and reads its answer.</summary>
    internal async Task<DnsAttempt> AskAsync(DnsExpectation question, CancellationToken token)
    {
        if (await dialer.DialAsync(server, token) is not DialResult.Connected { Connection: var connection })
            return DnsAttempt.Failed($"the answer was too long for a datagram, and {server} takes no connection");

        using (connection)
        {
            var message = new byte[PrefixLength + question.Query.Length];
            BinaryPrimitives.WriteUInt16BigEndian(message, (ushort)question.Query.Length);
            question.Query.CopyTo(message, PrefixLength);
            if (await connection.SendAsync(message) is { } unsent) return Failed(unsent);

            var prefix = new byte[PrefixLength];
            if (await FillAsync(connection, prefix) is { } fault) return Failed(fault);

            var answer = new byte[BinaryPrimitives.ReadUInt16BigEndian(prefix)];
            if (await FillAsync(connection, answer) is { } cut) return Failed(cut);

            return question.IsMetBy(answer) ? new DnsAttempt(answer, null, OverTcp: true) : DnsAttempt.Failed($"{server} answered another question over TCP");
        }
    }

    private DnsAttempt Failed(NetworkFault fault) => DnsAttempt.Failed($"the answer was too long for a datagram, and over TCP to {server} {fault.Words()}");

    private static async Task<NetworkFault?> FillAsync(Connection connection, Memory<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var (count, fault) = await connection.ReceiveAsync(buffer);
            if (fault is not null) return fault;

            buffer = buffer[count..];
        }

        return null;
    }
}
