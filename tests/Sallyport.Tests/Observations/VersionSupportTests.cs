using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>Which versions a server speaks, from what it answered and what it did not.</summary>
public sealed class VersionSupportTests
{
    [Fact]
    public void A_ServerHello_or_a_handshake_of_the_version_is_a_yes()
    {
        Assert.Equal("tls/hellos/4", Assert.IsType<Answer.Yes>((Servers.Modern with { Handshakes = [] }).Versions.Tls12).Evidence.Source);
        Assert.Equal("tls/handshakes/1", Assert.IsType<Answer.Yes>((Servers.Modern with { Hellos = [] }).Versions.Tls12).Evidence.Source);
    }

    [Fact]
    public void A_handshake_outweighs_a_refused_hello() =>
        Assert.IsType<Answer.Yes>(Servers.Modern.With(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Refused()).Versions.Tls13);

    [Fact]
    public void A_fatal_alert_is_a_no_that_names_it() =>
        Assert.Contains("protocol_version", Assert.IsType<Answer.No>(Servers.Modern.Versions.Tls10).Evidence.Fact, StringComparison.Ordinal);

    [Fact]
    public void An_answer_of_a_lower_version_is_a_no() => Assert.IsType<Answer.No>(Servers.Old.Versions.Tls12);

    [Fact]
    public void A_version_claimed_against_the_offer_is_spoken_all_the_same()
    {
        var broken = new HelloOutcome.Violation("it answers with a suite that was not offered", ProtocolVersion.Tls10, Servers.RsaRc4);

        Assert.IsType<Answer.Yes>(Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, broken).Versions.Tls10);
        Assert.IsType<Answer.No>(Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, broken).Versions.Tls11);
    }

    [Fact]
    public void Not_asked_is_unknown() => Assert.Contains("not asked", Assert.IsType<Answer.Unknown>(Servers.Modern.Without(HelloPurpose.Ssl3).Versions.Ssl3).Reason, StringComparison.Ordinal);

    [Fact]
    public void Every_version_is_listed_oldest_first() =>
        Assert.Equal(["no", "no", "no", "no", "yes", "yes"], Servers.Modern.Versions.All.OrderBy(pair => pair.Version).Select(pair => pair.Answer.Word));
}
