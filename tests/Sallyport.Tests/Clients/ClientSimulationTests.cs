using System.Collections.Immutable;
using Sallyport.Clients;
using Sallyport.Findings;
using Sallyport.Knowledge.Clients;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Clients;

/// <summary>What a client would meet, worked out from sets.</summary>
public sealed class ClientSimulationTests
{
    private static readonly CipherSuite Tls13Suite = new(0x1301);
    private static readonly CipherSuite EcdheRsa = new(0xC02F);
    private static readonly CipherSuite EcdheEcdsa = new(0xC02B);
    private static readonly CipherSuite EcdheChaCha = new(0xCCA8);
    private static readonly CipherSuite Dhe = new(0x009E);
    private static readonly CipherSuite StaticRsa = new(0x002F);
    private static readonly NamedGroup X25519 = new(0x001D);
    private static readonly NamedGroup P256 = new(0x0017);

    private static readonly ClientProfile Browser = new()
    {
        Name = "Browser 1",
        Lowest = ProtocolVersion.Tls12,
        Highest = ProtocolVersion.Tls13,
        SendsServerName = true,
        Suites = [Tls13Suite, EcdheEcdsa, EcdheRsa, Dhe, StaticRsa],
        Groups = [X25519, P256],
        Schemes = [new(0x0403), new(0x0804), new(0x0401)],
        Alpn = [],
    };

    private static readonly ServerSets Server = new()
    {
        Versions = Speaking(ProtocolVersion.Tls12, ProtocolVersion.Tls13),
        Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Server, EcdheRsa, Dhe, StaticRsa), Set(ProtocolVersion.Tls13, ServerPreference.Server, Tls13Suite)],
        Groups = new([P256, X25519], [P256, X25519], ServerPreference.Client, null, null),
    };

    private static readonly ServerSets Older = Server with { Versions = Speaking(ProtocolVersion.Tls12) };

    [Fact]
    public void The_newest_common_version_is_taken() => Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls13, Tls13Suite, X25519), Visit(Browser, Server));

    [Fact]
    public void The_servers_order_decides_where_it_has_one()
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Server, StaticRsa, EcdheRsa)] };

        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, StaticRsa, null), Visit(Browser, server));
    }

    [Fact]
    public void The_clients_order_decides_where_the_server_has_none()
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Client, StaticRsa, EcdheRsa)] };

        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, EcdheRsa, X25519), Visit(Browser, server));
    }

    [Fact]
    public void Whose_order_decides_is_not_guessed()
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Unknown, StaticRsa, EcdheRsa)] };

        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, null, null), Visit(Browser, server));
    }

    [Fact]
    public void A_client_that_puts_ChaCha20_first_may_get_it_from_a_server_with_an_order_of_its_own()
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Server, EcdheRsa, EcdheChaCha)] };

        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, null, null), Visit(Browser with { Suites = [EcdheChaCha, EcdheRsa] }, server));
    }

    [Fact]
    public void Without_a_common_version_there_is_no_connection() =>
        Assert.Equal(new ClientVisit.Fails("no version in common: it takes TLS 1.0 alone"), Visit(Browser with { Lowest = ProtocolVersion.Tls10, Highest = ProtocolVersion.Tls10 }, Server));

    [Fact]
    public void Without_a_common_suite_there_is_no_connection() =>
        Assert.Equal(new ClientVisit.Fails("no suite in common in TLS 1.2"), Visit(Browser with { Suites = [EcdheEcdsa] }, Older));

    [Fact]
    public void Without_a_common_group_elliptic_suites_are_passed_over() =>
        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, Dhe, null), Visit(Browser with { Groups = [new(0x0019)] }, Older));

    [Fact]
    public void A_client_that_names_no_curve_takes_any() =>
        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, EcdheRsa, null), Visit(Browser with { Groups = [] }, Older));

    [Fact]
    public void Without_a_scheme_for_the_certificate_its_suites_are_passed_over() =>
        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, StaticRsa, null), Visit(Browser with { Schemes = [new(0x0403)] }, Older));

    [Fact]
    public void Without_a_common_group_TLS13_fails() =>
        Assert.Equal(new ClientVisit.Fails("no key exchange group in common in TLS 1.3"), Visit(Browser with { Groups = [new(0x0019)] }, Server));

    [Theory]
    [InlineData(768, "the Diffie-Hellman prime has 768 bits, and it takes 1024 or more")]
    [InlineData(8192, "the Diffie-Hellman prime has 8192 bits, and it takes 4096 or less")]
    public void A_prime_of_the_wrong_size_ends_it(int bits, string reason)
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Server, Dhe, StaticRsa)], DhBits = bits };

        Assert.Equal(new ClientVisit.Fails(reason), Visit(Browser with { LeastDhBits = 1024, MostDhBits = 4096 }, server));
    }

    [Fact]
    public void A_short_key_ends_it() =>
        Assert.Equal(new ClientVisit.Fails("the RSA key has 1024 bits, and it takes 2048 or more"), Visit(Browser with { LeastRsaBits = 2048 }, Older with { RsaBits = [1024] }));

    [Fact]
    public void An_unknown_version_leaves_it_open() =>
        Assert.Equal(new ClientVisit.Unknown("whether TLS 1.3 is spoken: it fell silent"), Visit(Browser, Server with { Versions = Server.Versions with { Tls13 = new Answer.Unknown("it fell silent") } }));

    [Fact]
    public void An_incomplete_set_refuses_nobody()
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Server, StaticRsa) with { Incomplete = "it fell silent" }] };

        Assert.Equal(new ClientVisit.Unknown("not all suites of TLS 1.2 are known: it fell silent"), Visit(Browser with { Suites = [EcdheRsa] }, server));
    }

    [Fact]
    public void An_incomplete_set_names_no_suite()
    {
        var server = Older with { Suites = [Set(ProtocolVersion.Tls12, ServerPreference.Server, StaticRsa) with { Incomplete = "it fell silent" }] };

        Assert.Equal(new ClientVisit.Connects(ProtocolVersion.Tls12, null, null), Visit(Browser, server));
    }

    private static ClientVisit Visit(ClientProfile client, ServerSets server) => ClientSimulation.Visit(client, server);

    private static VersionSuites Set(ProtocolVersion version, ServerPreference preference, params ImmutableArray<CipherSuite> suites) => new(version, suites, preference, null) { OrderProven = true };

    private static VersionSupport Speaking(params ProtocolVersion[] versions)
    {
        return new(Of(ProtocolVersion.Ssl2), Of(ProtocolVersion.Ssl3), Of(ProtocolVersion.Tls10), Of(ProtocolVersion.Tls11), Of(ProtocolVersion.Tls12), Of(ProtocolVersion.Tls13));

        Answer Of(ProtocolVersion version) => versions.Contains(version) ? new Answer.Yes(new Evidence("yes", "tls")) : new Answer.No(new Evidence("no", "tls"));
    }
}
