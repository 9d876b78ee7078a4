using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Sallyport.Observations.Names;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Dns;

namespace Sallyport.Probes.Dns;

/// <summary>Asks resolvers: over UDP from a new port with a new random number each time, over TCP when the answer did not fit.</summary>
/// <param name="servers">The resolvers, the preferred first.</param>
/// <param name="limit">The time for one question, whatever is tried in it.</param>
/// <param name="clock">The clock that deadlines are taken from.</param>
internal sealed class DnsClient(ImmutableArray<IPEndPoint> servers, TimeSpan limit, TimeProvider clock)
{
    private const int Attempts = 3;

    private readonly Dialer _dialer = new(new ProbeBudget { StepTimeout = limit, TargetTimeout = limit * 2, MaxReply = ushort.MaxValue + 2 }, clock);

    /// <summary>Asks for the records of <paramref name="type"/> at <paramref name="owner"/>.</summary>
    internal async Task<NameExchange> AskAsync(string owner, DnsRecordType type, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        var last = DnsAttempt.Failed(servers.IsEmpty ? "no resolver is known: name one with --resolver" : "the resolver did not answer in time");
        var asked = servers.IsEmpty ? null : servers[0];
        for (var i = 0; i < Attempts && !servers.IsEmpty; i++)
        {
            var left = limit - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero || token.IsCancellationRequested) break;

            asked = servers[i % servers.Length];
            last = await TryAsync(asked, owner, type, i == Attempts - 1 ? left : Min(left, limit / Attempts), token);
            if (last.Failure is null) break;
        }

        return new NameExchange
        {
            Owner = owner,
            Type = (int)type,
            Resolver = asked?.ToString(),
            OverTcp = last.OverTcp,
            Received = [.. last.Received.Span],
            Failure = last.Failure,
            Took = clock.GetElapsedTime(started),
        };
    }

    private async Task<DnsAttempt> TryAsync(IPEndPoint server, string owner, DnsRecordType type, TimeSpan patience, CancellationToken token)
    {
        var id = BinaryPrimitives.ReadUInt16BigEndian(RandomNumberGenerator.GetBytes(2));
        if (DnsQuery.Write(id, owner, type) is not { } query) return DnsAttempt.Failed("it cannot be asked for in the DNS");

        var question = new DnsExpectation(id, query);
        var answer = await new DnsDatagram(server, patience, clock).AskAsync(question, token);
        return answer.Failure is null && DnsMessage.Read(answer.Received) is { IsOk: true, Value.Flags.IsTruncated: true }
            ? await new DnsStream(_dialer, server).AskAsync(question, token)
            : answer;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
