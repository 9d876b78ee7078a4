using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Verdicts;

/// <summary>The one sentence: it says yes, or no and why.</summary>
public sealed class HeadlinesTests
{
    [Fact]
    public void A_closed_port_is_told_from_a_filtered_and_an_unreachable_one()
    {
        Assert.Equal("Port 443 is closed: the host answers, but nothing listens there", Of(Hosts.At("192.0.2.1", new PortAnswer.Reset())));
        Assert.Equal("Port 443 is filtered: no answer within 5 s", Of(Hosts.At("192.0.2.1", new PortAnswer.Silence()) with { Reach = new(new PortAnswer.Silence(), TimeSpan.FromSeconds(5)) }));
        Assert.StartsWith("Port 443 is filtered: ", Of(Hosts.At("192.0.2.1", new PortAnswer.Icmp(4, 3, 13, "192.0.2.254"))), StringComparison.Ordinal);
        Assert.StartsWith("Port 443 is unreachable: ", Of(Hosts.At("192.0.2.1", new PortAnswer.Icmp(4, 3, 1, null))), StringComparison.Ordinal);
        Assert.Equal("Port 443 is unreachable: no route to the network", Of(Hosts.At("192.0.2.1", new PortAnswer.NoRoute("no route to the network"))));
    }

    [Fact]
    public void A_name_without_an_address_is_said() =>
        Assert.Equal("example.com cannot be reached: the name does not exist", Judgement.Of(Hosts.Unresolved, KnowledgeBase.Embedded).Headline);

    [Theory]
    [InlineData(ServiceKind.PlainHttp, "plain HTTP answers")]
    [InlineData(ServiceKind.Ssh, "SSH answers")]
    [InlineData(ServiceKind.Other, "something else answers")]
    public void What_answers_instead_of_TLS_is_named(ServiceKind kind, string words) =>
        Assert.Equal($"Port 443 is open but does not speak TLS: {words}", Of(Hosts.OpenButNot("192.0.2.1", kind)));

    [Fact]
    public void A_title_is_fitted_into_the_sentence()
    {
        Assert.Equal(
            "Port 443 is open but cannot be trusted: the certificate is signed by its own key",
            Of(Hosts.Open("192.0.2.1").With(tls => tls with { Certificates = [Chains.Seen(new Recipe().SignedBy(null))] })));
        Assert.Equal("Port 443 is open: encrypted and trusted, but a cipher with 64-bit blocks is accepted", Of(Hosts.Open("192.0.2.1").With(tls => tls.Taking(0xC012))));
        Assert.Equal("Port 443 is open but not secure: an export suite is accepted", Of(Hosts.Open("192.0.2.1").With(tls => tls.Taking(0x000E))));
    }

    [Fact]
    public void A_name_keeps_its_capital() => Assert.Equal(
        "Port 443 is open but not secure: SSLv3 is offered",
        Of(Hosts.Open("192.0.2.1").With(tls => tls.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaRc4)))));

    [Fact]
    public void The_reason_given_is_the_one_that_decided_not_the_worst_of_another_kind()
    {
        var endpoint = Hosts.Open("192.0.2.1").With(tls => tls.Taking(0x0002) with { Certificates = [Chains.GoodSeen with { ReferenceIdentity = "other.example" }] });

        Assert.Equal("Port 443 is open but cannot be trusted: the certificate is not for other.example", Of(endpoint));
    }

    [Fact]
    public void What_is_missing_is_said_when_nothing_could_be_judged()
    {
        Assert.Equal("Port 443 is open, but the connection could not be judged: it accepts connections and then says nothing", Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent)));
        Assert.Equal(
            "Port 443 is open, but the connection could not be judged: the TLS handshake was interrupted: the connection was reset",
            Of(Hosts.Open("192.0.2.1").With(tls => tls.WithHandshakes(handshake => handshake with { End = new HandshakeEnd.Interrupted(NetworkFault.Reset) }))));
        Assert.Equal("Port 443 could not be judged: the time was up", Judgement.Of(Hosts.Of() with { CutShort = "the time was up" }, KnowledgeBase.Embedded).Headline);
        Assert.Equal(
            "Port 443 is open, but the connection could not be judged: no certificate for the host was seen",
            Of(Hosts.Open("192.0.2.1").With(tls => tls with { Certificates = [] })));
    }

    [Fact]
    public void A_product_that_rules_name_is_in_the_sentence()
    {
        var other = Hosts.OpenButNot("192.0.2.1", ServiceKind.Other) with { FirstAnswer = new FirstAnswer(ServiceKind.Other, "a TLS hello", [.. "220 thing ready\r\n"u8]) };
        var banner = Products.Of("thing", Products.Rule(EvidenceGroup.Banner, ("greeting", "220 thing*")));
        var shell = Products.Of("shell", Products.Rule(EvidenceGroup.Protocol, ("ssh.id", "SSH-2.0-OpenSSH_{version} *")));

        Assert.Equal("Port 443 is open but does not speak TLS: probably thing answers", Of(other, banner));
        Assert.Equal("Port 443 is open but does not speak TLS: something else answers", Of(other, []));
        Assert.Equal("Port 443 is open but does not speak TLS: SSH answers (shell 9.2p1)", Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Ssh).Reacting(Reactions.Ssh), shell));
    }

    [Fact]
    public void A_port_that_is_silent_to_TLS_and_answers_another_protocol_does_not_speak_TLS() =>
        Assert.Equal("Port 443 is open but does not speak TLS: something else answers", Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent).Reacting(Reactions.OpenVpn), []));

    [Fact]
    public void A_port_that_behaves_like_a_VPN_is_undecided_with_that_said()
    {
        var silent = Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent)
            .Reacting(Reactions.Met(Stimulus.Junk, Reaction.Silence), Reactions.Met(Stimulus.OpenVpn, Reaction.Close), Reactions.Met(Stimulus.PlainHttp, Reaction.Close));

        Assert.StartsWith("Port 443 is open, but the connection could not be judged: it is silent to strangers, likely a VPN", Of(silent, []), StringComparison.Ordinal);
    }

    [Fact]
    public void Rivals_for_a_name_are_no_reason_why_nothing_could_be_judged()
    {
        var rule = Products.Rule(EvidenceGroup.Protocol, ("http.header.server", "nginx"));
        var unfinished = Hosts.Open("192.0.2.1").With(tls => tls with { Certificates = [] });

        Assert.EndsWith("no certificate for the host was seen", Of(unfinished, Products.Of("a", rule), Products.Of("b", rule)), StringComparison.Ordinal);
    }

    private static string Of(EndpointObservation endpoint, params SoftwareProduct[] products) => Judgement.Of(Hosts.Of(endpoint), KnowledgeBase.Embedded with { Services = new RuleBook(products) }).Headline;

    private static string Of(EndpointObservation endpoint) => Judgement.Of(Hosts.Of(endpoint), KnowledgeBase.Embedded).Headline;
}
