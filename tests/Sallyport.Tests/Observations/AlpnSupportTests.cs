using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

public sealed class AlpnSupportTests
{
    private static readonly HandshakeObservation Large = Servers.Handshake(HandshakePurpose.LargeHello, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { AlpnOffered = Candidates.Protocols, Alpn = null };

    [Fact]
    public void A_large_hello_that_was_answered_without_a_protocol_declines_what_it_offered()
    {
        Assert.Empty(AlpnSupport.Undecided([Large]));
        Assert.True(AlpnSupport.AsksForeign(Large));
    }

    [Fact]
    public void What_it_chose_is_left_out_and_the_rest_stays_open()
    {
        var chosen = Large with { Alpn = "http/1.0" };

        Assert.Equal(Candidates.Protocols.Where(name => name != "http/1.0"), AlpnSupport.Undecided([chosen]));
        Assert.Equal(Candidates.Protocols.Where(name => name != "http/1.0"), AlpnSupport.NotChosen([chosen]));
        Assert.False(AlpnSupport.AsksForeign(chosen));
    }

    [Fact]
    public void A_refusal_of_a_large_hello_tells_of_protocols_by_its_own_alert_alone()
    {
        var refused = Large with { End = new HandshakeEnd.Refused(AlertDescription.NoApplicationProtocol) };
        var failed = Large with { End = new HandshakeEnd.Refused(AlertDescription.HandshakeFailure) };

        Assert.True(AlpnSupport.AsksForeign(refused));
        Assert.Empty(AlpnSupport.Undecided([refused]));
        Assert.False(AlpnSupport.AsksForeign(failed));
        Assert.Equal(Candidates.Protocols.AsEnumerable(), AlpnSupport.Undecided([failed]));
    }

    [Fact]
    public void A_large_hello_that_offered_none_says_nothing() => Assert.False(AlpnSupport.AsksForeign(Large with { AlpnOffered = [] }));
}
