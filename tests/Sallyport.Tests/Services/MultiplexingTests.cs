using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class MultiplexingTests
{
    private const string BadRequest = "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n";

    private static readonly RuleBook Book = new([
        Products.Of("web", Products.Rule(EvidenceGroup.Banner, ("http.header.server", "nginx"))) with { Layer = ServiceLayer.Server },
        Products.Of("shell", Products.Rule(EvidenceGroup.Protocol, ("ssh.id", "SSH-2.0-OpenSSH_{version} {distribution}"))) with { Layer = ServiceLayer.Server },
        Products.Of("vpn", Products.Rule(EvidenceGroup.Certificate, ("cert.subject.cn", "example.com"), ("openvpn.reply", "yes")), Products.Rule(EvidenceGroup.Protocol, ("openvpn.reply", "yes"), ("tls.version", "*")))]);

    private static EndpointObservation Tls { get; } = Hosts.Open("192.0.2.1");

    [Fact]
    public void TLS_and_SSH_on_one_port_are_two_services_each_with_its_product()
    {
        var sides = Sides(Tls.Reacting(Reactions.Ssh, Reactions.Answered(Stimulus.OpenVpn, BadRequest)));

        Assert.Equal([("TLS", "web"), ("SSH", "shell")], sides.Select(side => (side.Protocol, side.Product?.Product.Id)));
        Assert.Equal("9.2p1", sides[1].Product!.Version!.Text);
        Assert.Equal(["tls/handshakes/0", "service/stimuli/Ssh"], sides.Select(side => side.Shown.Source));
    }

    [Fact]
    public void Each_protocol_that_answers_its_own_first_message_is_a_side() =>
        Assert.Equal(["TLS", "SSH", "OpenVPN", "SOCKS", "RDP", "PostgreSQL"], Multiplexing.Sides(Tls.Reacting(Reactions.Ssh, Reactions.OpenVpn, Reactions.Socks, Reactions.Rdp, Reactions.PostgreSql), []).Select(side => side.Protocol));

    [Fact]
    public void An_identification_that_came_to_silence_too_is_one_side() =>
        Assert.Equal(["TLS", "SSH"], Multiplexing.Sides(Tls.Reacting(Reactions.Ssh, Reactions.Ssh with { Stimulus = Stimulus.Silence }), []).Select(side => side.Protocol));

    [Fact]
    public void An_identification_that_came_to_silence_alone_is_a_side() =>
        Assert.Equal(["TLS", "SSH"], Multiplexing.Sides(Tls.Reacting(Reactions.Met(Stimulus.Ssh, Reaction.Close), Reactions.Ssh with { Stimulus = Stimulus.Silence }), []).Select(side => side.Protocol));

    [Fact]
    public void Plain_HTTP_in_front_is_a_side_too() =>
        Assert.Equal(["HTTP", "SSH"], Multiplexing.Sides(Hosts.OpenButNot("192.0.2.1", ServiceKind.PlainHttp).Reacting(Reactions.Ssh), []).Select(side => side.Protocol));

    [Fact]
    public void Two_services_without_TLS_are_two_sides() =>
        Assert.Equal(["SSH", "OpenVPN"], Multiplexing.Sides(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent).Reacting(Reactions.Ssh, Reactions.OpenVpn), []).Select(side => side.Protocol));

    [Fact]
    public void A_product_that_speaks_both_by_itself_is_no_multiplexer()
    {
        Assert.Empty(Sides(Tls.Reacting(Reactions.OpenVpn)));
        Assert.Equal(["TLS", "OpenVPN"], Multiplexing.Sides(Tls.Reacting(Reactions.OpenVpn), []).Select(side => side.Protocol));
    }

    [Fact]
    public void The_complaint_of_the_service_behind_proves_nothing() => Assert.Empty(Sides(Tls.Reacting(
        Reactions.Answered(Stimulus.Ssh, BadRequest), Reactions.Answered(Stimulus.OpenVpn, "\u0015\u0003\u0003\0\u0002\u0002\u0028"), Reactions.Answered(Stimulus.Socks, BadRequest), Reactions.Answered(Stimulus.Rdp, BadRequest))));

    [Theory]
    [InlineData(Reaction.Close)]
    [InlineData(Reaction.Reset)]
    [InlineData(Reaction.Silence)]
    [InlineData(Reaction.NotAsked)]
    public void Any_other_reaction_proves_nothing(Reaction reaction) =>
        Assert.Empty(Sides(Tls.Reacting([.. Enum.GetValues<Stimulus>().Select(stimulus => Reactions.Met(stimulus, reaction))])));

    [Fact]
    public void A_reset_that_answers_another_client_proves_nothing() => Assert.Empty(Sides(Tls.Reacting(Reactions.OpenVpnFor([8, 7, 6, 5, 4, 3, 2, 1]))));

    [Fact]
    public void One_service_is_no_multiplexer()
    {
        Assert.Empty(Sides(Tls));
        Assert.Empty(Sides(Tls.Reacting()));
        Assert.Empty(Sides(Hosts.OpenButNot("192.0.2.1", ServiceKind.Ssh).Reacting(Reactions.Ssh)));
        Assert.Empty(Sides(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent).Reacting(Reactions.OpenVpn)));
    }

    private static IReadOnlyList<ServiceSide> Sides(EndpointObservation endpoint)
    {
        var products = Naming.Probable(Naming.Candidates(Book.Match(EndpointFields.Read(endpoint))), Book);
        return Multiplexing.Sides(endpoint, products);
    }
}
