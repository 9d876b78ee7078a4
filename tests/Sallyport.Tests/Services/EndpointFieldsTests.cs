using System.Text;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

/// <summary>What was seen becomes the fields of docs/service-rules.md, each with its place.</summary>
public sealed class EndpointFieldsTests
{
    private static EndpointObservation Open { get; } = Hosts.Open("192.0.2.1");

    [Theory]
    [InlineData("port", "443", "endpoints")]
    [InlineData("tls.version", "tls13", "tls/handshakes/0")]
    [InlineData("tls.suite", "TLS_AES_128_GCM_SHA256", "tls/handshakes/0")]
    [InlineData("tls.alpn", "http/1.1", "tls/handshakes/0")]
    [InlineData("cert.subject", "CN=example.com", "tls/certificates/0")]
    [InlineData("cert.subject.cn", "example.com", "tls/certificates/0")]
    [InlineData("cert.issuer.cn", "Test Intermediate", "tls/certificates/0")]
    [InlineData("cert.san", "example.com", "tls/certificates/0")]
    [InlineData("cert.days", "90", "tls/certificates/0")]
    [InlineData("cert.selfsigned", "no", "tls/certificates/0")]
    [InlineData("http.status", "200", "http/exchanges/0")]
    [InlineData("http.header.server", "nginx", "http/exchanges/0")]
    [InlineData("http.order", "Date,Server,Content-Type,Strict-Transport-Security,X-Content-Type-Options,Content-Security-Policy,Referrer-Policy", "http/exchanges/0")]
    public void A_page_over_TLS_has_its_fields(string field, string text, string source) => Assert.Equal(new(text, source), Assert.Single(EndpointFields.Read(Open).Values(field)));

    [Fact]
    public void A_name_of_several_attributes_is_written_as_RFC_4514_does()
    {
        var name = Open.With(tls => tls with { Certificates = [Chains.Seen(new Recipe { CommonName = "box", Organisation = "Maker" }.SignedBy(null))] });

        Assert.Equal("CN=box, O=Maker", Text(name, "cert.subject"));
        Assert.Equal(("Maker", "yes"), (Text(name, "cert.subject.o"), Text(name, "cert.selfsigned")));
    }

    [Fact]
    public void Authorities_that_a_client_certificate_should_come_from_are_named()
    {
        var asking = Open.With(tls => tls.WithHandshakes(handshake => handshake with { ClientCertificateRequest = new([], [[.. Certified.Root.Name.RawData], [0x30, 0x05], []]) }));

        Assert.Equal("CN=Test Root", Text(asking, "tls.clientca"));
    }

    [Fact]
    public void Cookies_locations_and_bodies_of_every_redirect_are_values()
    {
        var first = Responses.Page.With("Location", "/login").With("Set-Cookie", "a=1; Path=/", "=2", " b = 3").Exchanges[0];
        var seen = Open with { Http = Responses.Page with { Exchanges = [first, Responses.Page.Exchanges[0] with { Body = [.. "<title>In</title>"u8, 0xFF] }, Responses.None.Exchanges[0]] } };

        Assert.Equal(["a", "b"], Texts(seen, "http.cookie"));
        Assert.Equal("/login", Text(seen, "http.location"));
        Assert.Equal(["<title>In</title>\u00ff"], Texts(seen, "http.body"));
        Assert.Equal("In", Text(seen, "http.title"));
        Assert.Equal(["200", "200"], Texts(seen, "http.status"));
    }

    [Fact]
    public void Another_protocol_inside_TLS_is_greeting_and_reply()
    {
        var seen = Open with { Http = Responses.None with { Exchanges = [Responses.None.Exchanges[0] with { Foreign = [.. "\r\n220 mail ESMTP\r\n500 what?\r\n  \n500 again\r\n"u8] }] } };

        Assert.Equal(("220 mail ESMTP", "500 what?\n500 again"), (Text(seen, "greeting"), Text(seen, "reply")));
    }

    [Fact]
    public void SSH_is_recognised_wherever_it_was_said()
    {
        var inside = Open with { Http = Responses.None with { Exchanges = [Responses.None.Exchanges[0] with { Foreign = [.. "SSH-2.0-Inside comment\r\n"u8] }] } };

        Assert.Equal("SSH-2.0-Inside comment", Text(inside, "ssh.id"));
        Assert.Equal("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10", Text(Open.Reacting(Reactions.Ssh), "ssh.id"));
        Assert.Equal("SSH-2.0-First", Text(First(ServiceKind.Ssh, "SSH-2.0-First\r\n"), "ssh.id"));
    }

    [Fact]
    public void Where_the_port_speaks_plain_HTTP_a_whole_answer_goes_before_the_complaint()
    {
        var complaint = First(ServiceKind.PlainHttp, "HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\nno");

        Assert.Equal(("400", "x", "no"), (Text(complaint, "http.status"), Text(complaint, "http.header.server"), Text(complaint, "http.body")));
        Assert.Equal("200", Text(complaint.Reacting(Reactions.Answered(Stimulus.PlainHttp, "HTTP/1.1 200 OK\r\n\r\n")), "http.status"));
        Assert.Equal("400", Text(complaint.Reacting(Reactions.Met(Stimulus.PlainHttp, Reaction.Close)), "http.status"));
    }

    [Fact]
    public void What_another_protocol_says_first_is_its_greeting()
    {
        Assert.Equal("220 ready", Text(First(ServiceKind.Other, "220 ready\r\n"), "greeting"));
        Assert.Equal(1024, Text(First(ServiceKind.Other, new string('x', 4000)), "greeting").Length);
        Assert.Empty(Texts(First(ServiceKind.Silent, "220 ready\r\n"), "greeting"));
        Assert.Empty(Texts(First(ServiceKind.Other, "\r\n\r\n"), "greeting"));
    }

    [Fact]
    public void Reactions_and_proven_answers_are_told()
    {
        var seen = Open.Reacting(
            Reactions.OpenVpn, Reactions.Answered(Stimulus.Socks, "HTTP/1.1 400 Bad Request\r\n\r\n"), Reactions.Met(Stimulus.Rdp, Reaction.NotAsked), Reactions.Met(Stimulus.Tor, Reaction.Reset),
            Reactions.Answered(Stimulus.Junk, "\u00ff\0"), Reactions.Answered(Stimulus.PlainHttp, "HTTP/1.0 302 Found\r\nlocation: /x\r\n\r\n<title>moved</title>"));

        Assert.Equal([("yes", "answer"), (null, "answer"), (null, null), (null, "reset")], new[] { "openvpn", "socks", "rdp", "tor" }.Select(name => (Optional(seen, $"{name}.reply"), Optional(seen, $"{name}.reaction"))));
        Assert.Equal(("answer", "\u00ff\0"), (Text(seen, "junk.reaction"), Text(seen, "junk.text")));
        Assert.Equal(("answer", "302", "/x", "moved"), (Text(seen, "plain.reaction"), Text(seen, "plain.status"), Text(seen, "plain.location"), Text(seen, "plain.title")));
    }

    [Fact]
    public void Lines_of_another_protocol_in_answer_to_plain_HTTP_are_its_greeting()
    {
        var seen = Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent);

        Assert.Equal("-ERR unknown command", Text(seen.Reacting(Reactions.Answered(Stimulus.PlainHttp, "-ERR unknown command\r\n")), "greeting"));
        Assert.Empty(Texts(seen.Reacting(Reactions.Answered(Stimulus.PlainHttp, "\u0015\u0003\u0003\0\u0002\u0002\u0028")), "greeting"));
    }

    [Fact]
    public void What_a_bare_request_inside_TLS_brought_is_a_greeting_and_what_SSTP_brought_is_text()
    {
        var seen = Open.Reacting(Reactions.Answered(Stimulus.BareHttp, "-ERR what?\r\n"), Reactions.Answered(Stimulus.Sstp, "HTTP/1.1 501 No\r\n\r\n"));

        Assert.Equal(("-ERR what?", "HTTP/1.1 501 No\r\n\r\n", null), (Text(seen, "greeting"), Text(seen, "sstp.text"), Optional(seen, "sstp.reply")));
    }

    [Fact]
    public void An_identification_counts_only_where_it_was_asked_for_and_is_not_our_own()
    {
        Assert.Empty(Texts(Open.Reacting(Reactions.Answered(Stimulus.Junk, "SSH-2.0-x\r\n")), "ssh.id"));
        Assert.Empty(Texts(Open.Reacting(Reactions.Answered(Stimulus.Ssh, "error: SSH-2.0-Sallyport\r\nSSH-2.0-Sallyport\r\n")), "ssh.id"));
    }

    [Fact]
    public void Paths_have_the_fields_of_a_page_under_their_name()
    {
        var path = Responses.Page.Exchanges[0] with { Path = "/api", Body = [.. """{"a":{"b":5}}"""u8] };
        var fields = EndpointFields.Read(Open with { Service = new ServiceObservation { Paths = [Responses.None.Exchanges[0], path] } });

        Assert.Equal([("200", "service/paths/1"), ("nginx", "service/paths/1"), ("5", "service/paths/1")], new[] { "/api status", "/api header.server", "/api json.a.b" }.Select(field => (fields.Values(field).Single().Text, fields.Values(field).Single().Source)));
    }

    [Fact]
    public void Versions_of_QUIC_are_told_in_hexadecimal()
    {
        var seen = Open with { Quic = new QuicObservation(new QuicAnswer.Negotiated([1, 0xFF00001D]), 1, TimeSpan.Zero) };

        Assert.Equal(["00000001", "ff00001d"], Texts(seen, "quic.version"));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_has_no_fields() =>
        Assert.Empty(Texts(Open.With(tls => tls with { Certificates = [Chains.GoodSeen with { Chain = [[0x30, 0x00]] }, Chains.GoodSeen with { Chain = [] }] }), "cert.subject"));

    [Fact]
    public void A_closed_port_has_its_number_alone()
    {
        var fields = EndpointFields.Read(Hosts.At("192.0.2.1", new PortAnswer.Reset()));

        Assert.Equal("443", fields.Values("port").Single().Text);
        Assert.Empty(fields.Values("tls.version").Concat(fields.Values("http.status")).Concat(fields.Values("greeting")));
    }

    private static EndpointObservation First(ServiceKind kind, string said) => Hosts.OpenButNot("192.0.2.1", kind) with { FirstAnswer = new FirstAnswer(kind, "a TLS hello", [.. Encoding.Latin1.GetBytes(said)]) };

    private static string Text(EndpointObservation seen, string field) => Assert.Single(Texts(seen, field));

    private static string? Optional(EndpointObservation seen, string field) => Texts(seen, field).SingleOrDefault();

    private static List<string> Texts(EndpointObservation seen, string field) => [.. EndpointFields.Read(seen).Values(field).Select(value => value.Text)];
}
