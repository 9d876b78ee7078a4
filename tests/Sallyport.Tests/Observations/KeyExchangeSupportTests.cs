using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>Groups, schemes and protocols as sets.</summary>
public sealed class KeyExchangeSupportTests
{
    [Fact]
    public void Groups_come_in_the_servers_order_and_complete()
    {
        var groups = GroupSupport.Of(Enumerated.Modern);

        Assert.Equal([0x11EC, 0x001D, 0x0017], groups.Tls13.Select(group => (int)group.Id));
        Assert.Equal([0x001D, 0x0017], groups.Legacy.Select(group => (int)group.Id));
        Assert.Equal((ServerPreference.Server, null, null), (groups.Preference, groups.Tls13Incomplete, groups.LegacyIncomplete));
    }

    [Fact]
    public void Silence_leaves_groups_and_schemes_incomplete()
    {
        var silenced = Enumerated.Modern.Silenced(HelloPurpose.GroupEnumeration).Silenced(HelloPurpose.KeyExchangeEnumeration);

        Assert.NotNull(GroupSupport.Of(silenced).Tls13Incomplete);
        Assert.NotNull(GroupSupport.Of(silenced).LegacyIncomplete);
        Assert.NotNull(SchemeSupport.Of(silenced).Tls12Incomplete);
    }

    [Fact]
    public void A_version_that_may_be_spoken_leaves_its_groups_open()
    {
        var limited = Servers.Modern with { Handshakes = [], Hellos = [.. Servers.Modern.Without(HelloPurpose.Tls12).Hellos, Hellos.Met(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Dropped)] };

        Assert.Contains("TLS 1.2", GroupSupport.Of(limited).LegacyIncomplete, StringComparison.Ordinal);
        Assert.Null(GroupSupport.Of(limited.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Refused())).LegacyIncomplete);
    }

    [Fact]
    public void Without_an_RSA_signature_a_refusal_of_curves_proves_nothing()
    {
        var ecdsa = Enumerated.Modern with
        {
            Hellos =
            [
                .. Enumerated.Modern.Hellos.Select(hello => hello.Purpose == HelloPurpose.KeyExchangeEnumeration && hello.Outcome is HelloOutcome.ServerHello answer
                    ? hello with { Outcome = answer with { Suite = new CipherSuite(0xC02B) } }
                    : hello).Where(hello => hello.Outcome is not HelloOutcome.ServerHello { Suite.Id: 0xC02F }),
            ],
        };

        Assert.Contains("ECDSA", GroupSupport.Of(ecdsa).LegacyIncomplete, StringComparison.Ordinal);
    }

    [Fact]
    public void Schemes_of_TLS_12_are_complete_and_those_of_TLS_13_are_as_far_as_seen()
    {
        var schemes = SchemeSupport.Of(Enumerated.Modern);

        Assert.Equal([0x0403, 0x0804], schemes.Tls12.Select(scheme => (int)scheme.Id).Order());
        Assert.Null(schemes.Tls12Incomplete);
        Assert.NotNull(schemes.Tls13Incomplete);
    }

    [Fact]
    public void Protocols_are_complete_when_the_rest_was_declined()
    {
        Assert.Null(AlpnSupport.Of(Enumerated.Modern).Incomplete);
        Assert.NotNull(AlpnSupport.Of(Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Interrupted(NetworkFault.TimedOut))).Incomplete);
    }
}
