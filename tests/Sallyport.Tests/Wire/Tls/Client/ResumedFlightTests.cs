using System.Security.Authentication;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>A resumed handshake played again: cut, changed, cut short.</summary>
public sealed class ResumedFlightTests
{
    private static readonly Lazy<Recorded> Tls12 = new(() => Record(SslProtocols.Tls12));
    private static readonly Lazy<Recorded> Tls13 = new(() => Record(SslProtocols.Tls13));

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void Any_split_of_the_servers_bytes_gives_the_same_facts(SslProtocols protocol)
    {
        var recorded = Of(protocol);
        var whole = Told(recorded.Play(recorded.Flight));

        Assert.Contains("Completed", whole, StringComparison.Ordinal);
        Assert.Equal(whole, Told(recorded.Play(recorded.Flight, [.. Enumerable.Range(1, recorded.Flight.Length - 1)])));
        Check.QuickThrowOnFailure(Prop.ForAll<NonNegativeInt[]>(cuts => Told(recorded.Play(recorded.Flight, [.. cuts.Select(cut => cut.Get % recorded.Flight.Length)])) == whole));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void One_changed_byte_before_the_end_of_the_handshake_is_noticed(SslProtocols protocol)
    {
        var recorded = Of(protocol);
        var (needed, versions) = (recorded.Needed, recorded.RecordVersions);
        for (var i = 0; i < needed; i++)
        {
            var changed = (byte[])recorded.Flight.Clone();
            changed[i] ^= (byte)(1 << (i % 8));
            var outcome = recorded.Play(changed).Outcome;

            Assert.True(outcome is not HandshakeOutcome.InProgress, $"byte {i}");
            Assert.True(outcome is not HandshakeOutcome.Completed || versions.Contains(i), $"byte {i} of {needed} was not noticed");
        }
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void A_flight_cut_anywhere_is_closed_with_the_bytes_counted(SslProtocols protocol)
    {
        var recorded = Of(protocol);
        var needed = recorded.Needed;
        for (var length = 0; length < needed; length++) Assert.Equal(new HandshakeOutcome.Closed(length), recorded.Play(recorded.Flight[..length]).Outcome);
    }

    private static Recorded Of(SslProtocols protocol) => protocol == SslProtocols.Tls12 ? Tls12.Value : Tls13.Value;

    private static Recorded Record(SslProtocols protocol) => Task.Run(async () =>
    {
        var server = ResumptionTests.Server(protocol);
        var options = ResumptionTests.Options with { Random = FixedRandom.Of(7) };
        var session = await ResumptionTests.FirstAsync(options, server);
        await using var second = await Conversation.Handshake(options with { Resume = session, Random = FixedRandom.Of(8) }, server);
        Assert.True(second.Client.Facts.Resumed);
        return new Recorded(session, [.. second.Received.SelectMany(portion => portion)]);
    }).GetAwaiter().GetResult();

    private static string Told(HandshakeFacts facts) =>
        $"{facts.Outcome} {facts.Version} {facts.CipherSuite} {facts.Group} {facts.Resumed} {facts.BytesIn} {facts.BytesOut} {facts.Tickets.Length} {Convert.ToHexString(facts.ServerMessages.AsSpan())}";

    /// <summary>What the server sent to a client that came back with a session.</summary>
    private sealed record Recorded(ResumableSession Session, byte[] Flight)
    {
        /// <summary>Bytes up to the end of the handshake; tickets may follow.</summary>
        public int Needed => Enumerable.Range(1, Flight.Length).First(length => Play(Flight[..length]).Outcome is HandshakeOutcome.Completed);

        /// <summary>The minor versions on records, which nothing protects while they are in the clear.</summary>
        public HashSet<int> RecordVersions
        {
            get
            {
                var places = new HashSet<int>();
                for (var start = 0; start < Flight.Length; start += 5 + (Flight[start + 3] << 8) + Flight[start + 4]) places.Add(start + 2);
                return places;
            }
        }

        public HandshakeFacts Play(byte[] bytes, params int[] cuts)
        {
            using var client = new TlsClient(ResumptionTests.Options with { Resume = Session, Random = FixedRandom.Of(8) });
            client.Start();
            var start = 0;
            foreach (var cut in cuts.Order().Append(bytes.Length))
            {
                client.Feed(bytes.AsSpan(start, cut - start));
                start = cut;
            }

            client.PeerClosed();
            return client.Facts;
        }
    }
}
