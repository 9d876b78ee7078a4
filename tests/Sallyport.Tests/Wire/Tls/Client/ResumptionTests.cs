using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>Coming back to a session, with SslStream as the server.</summary>
public sealed class ResumptionTests
{
    public static TheoryData<SslProtocols, string> Servers => new()
    {
        { SslProtocols.Tls12, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256" },
        { SslProtocols.Tls12, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384" },
        { SslProtocols.Tls12, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256" },
        { SslProtocols.Tls13, "TLS_AES_128_GCM_SHA256" },
        { SslProtocols.Tls13, "TLS_AES_256_GCM_SHA384" },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_ticket_takes_the_session_up_without_a_certificate_and_data_flows_both_ways(SslProtocols protocol, string suiteName)
    {
        var suite = CipherSuite.All.Single(known => known.Name == suiteName);
        var options = Options with { CipherSuites = [suite] };
        var server = Server(protocol);
        var session = await FirstAsync(options, server);

        await using var second = await Conversation.Handshake(options with { Resume = session, TicketAge = TimeSpan.FromMilliseconds(20) }, server);

        var facts = second.Client.Facts;
        Assert.IsType<HandshakeOutcome.Completed>(facts.Outcome);
        Assert.True(facts.Resumed);
        Assert.Empty(facts.Certificates);
        Assert.Equal(suite, facts.CipherSuite);
        await second.Write([1, 2, 3]);
        var atServer = new byte[3];
        await second.Server.ReadExactlyAsync(atServer);
        await second.Server.WriteAsync(atServer);
        Assert.Equal([1, 2, 3], await second.Read(3));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_ticket_of_another_server_gives_a_handshake_from_the_start(SslProtocols protocol, string suiteName)
    {
        var options = Options with { CipherSuites = [CipherSuite.All.Single(known => known.Name == suiteName)] };
        var session = await FirstAsync(options, Server(protocol));

        var other = new SslServerAuthenticationOptions { ServerCertificate = Certificates.P384, EnabledSslProtocols = protocol };
        await using var second = await Conversation.Handshake(options with { Resume = session }, other);

        Assert.IsType<HandshakeOutcome.Completed>(second.Client.Outcome);
        Assert.False(second.Client.Facts.Resumed);
        Assert.Single(second.Client.Facts.Certificates);
    }

    [Fact]
    public async Task A_retry_before_it_does_not_hinder_a_resumption()
    {
        var server = Server(SslProtocols.Tls13);
        var session = await FirstAsync(Options, server);

        await using var second = await Conversation.Handshake(Options with { Resume = session, KeyShares = [] }, server);

        Assert.IsType<HandshakeOutcome.Completed>(second.Client.Outcome);
        Assert.True(second.Client.Facts is { Resumed: true, HelloRetried: true });
    }

    [Fact]
    public async Task A_resumption_gives_tickets_that_can_be_come_back_with_again()
    {
        var server = Server(SslProtocols.Tls13);
        var session = await FirstAsync(Options, server);
        for (var round = 0; round < 3; round++)
        {
            session = await FirstAsync(Options with { Resume = session }, server, conversation => Assert.True(conversation.Client.Facts.Resumed));
        }
    }

    [Fact]
    public async Task Early_data_is_not_sent_with_a_ticket_that_does_not_take_it()
    {
        var server = Server(SslProtocols.Tls13);
        var session = await FirstAsync(Options, server);

        await using var second = await Conversation.Handshake(Options with { Resume = session, EarlyData = [1, 2, 3] }, server);

        Assert.Equal(0u, session.MaxEarlyData);
        Assert.True(second.Client.Facts is { Resumed: true, EarlyDataAccepted: false });
    }

    [Fact]
    public async Task A_session_id_made_up_for_a_ticket_has_the_length_asked_for_and_comes_back()
    {
        var server = Server(SslProtocols.Tls12);
        var session = await FirstAsync(Options, server);

        await using var second = await Conversation.Handshake(Options with { Resume = session, SessionIdLength = 16 }, server);

        Assert.True(second.Client.Facts.Resumed);
        Assert.Equal(16, second.Client.Facts.SessionId.Length);
    }

    [Fact]
    public void Taking_up_a_session_with_another_suite_is_a_violation()
    {
        var session = new ResumableSession(new byte[48]) { Version = ProtocolVersion.Tls12, CipherSuite = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, SessionId = [7, 8, 9] };
        using var client = new TlsClient(new TlsClientOptions { Versions = [ProtocolVersion.Tls12], Resume = session });
        client.Start();
        client.Feed(ClientHelloWriter.ToRecords(
            ScriptedServer.Message(HandshakeType.ServerHello, [3, 3, .. new byte[32], 3, 7, 8, 9, 0xC0, 0x30, 0]), ContentType.Handshake, ProtocolVersion.Tls12));

        Assert.Equal(AlertDescription.IllegalParameter, Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Told);
    }

    [Fact]
    public void A_session_id_is_offered_as_it_was_given_and_a_ticket_beside_one_that_is_made_up()
    {
        var byId = new ResumableSession(new byte[48]) { Version = ProtocolVersion.Tls12, CipherSuite = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, SessionId = [7, 8, 9] };
        var byTicket = new ResumableSession(new byte[48]) { Version = ProtocolVersion.Tls12, CipherSuite = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, Ticket = [1, 2, 3, 4] };
        TlsClientOptions options = new() { Versions = [ProtocolVersion.Tls12], AskForTickets = false };

        Assert.Equal([7, 8, 9], ClientHelloView.Read(Hello(options with { Resume = byId })).Value.SessionId.ToArray());
        var hello = ClientHelloView.Read(Hello(options with { Resume = byTicket })).Value;
        Assert.Equal(32, hello.SessionId.Length);
        Assert.True(hello.Extensions.TryFind(ExtensionType.SessionTicket, out var ticket));
        Assert.Equal([1, 2, 3, 4], ticket.ToArray());
    }

    [Fact]
    public void The_pre_shared_key_comes_last_in_the_hello_with_the_age_hidden()
    {
        var session = Scripted.Session(earlyData: 0);
        var hello = ClientHelloView.Read(Hello(new TlsClientOptions { Versions = [ProtocolVersion.Tls13], Resume = session, TicketAge = TimeSpan.FromSeconds(2) })).Value;

        var last = ExtensionType.ServerName;
        foreach (var extension in hello.Extensions) last = extension.Type;
        Assert.Equal(ExtensionType.PreSharedKey, last);
        Assert.True(hello.Extensions.TryFind(ExtensionType.PreSharedKey, out var body));
        Assert.Equal([0, 9, 0, 3, 9, 9, 9, 0, 0, 7, 0xD7, 0, 33, 32], body[..14].ToArray());
    }

    [Fact]
    public void Early_data_follows_the_hello_in_records_of_the_version_that_TLS_1_3_writes()
    {
        using var client = new TlsClient(new TlsClientOptions { Versions = [ProtocolVersion.Tls13], Resume = Scripted.Session(earlyData: 3), EarlyData = [1, 2, 3] });
        var sent = client.Start().Span;
        var records = new List<(byte Type, int Version)>();
        for (var start = 0; start < sent.Length; start += 5 + (sent[start + 3] << 8) + sent[start + 4]) records.Add((sent[start], (sent[start + 1] << 8) | sent[start + 2]));

        Assert.Equal([(22, 0x0301), (20, 0x0303), (23, 0x0303)], records);
    }

    internal static TlsClientOptions Options => new() { ServerName = "localhost" };

    internal static SslServerAuthenticationOptions Server(SslProtocols protocol) => new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(Certificates.P256, new X509Certificate2Collection()),
        EnabledSslProtocols = protocol,
    };

    /// <summary>Makes a connection and gives the first session that it leaves.</summary>
    internal static async Task<ResumableSession> FirstAsync(TlsClientOptions options, SslServerAuthenticationOptions server, Action<Conversation>? look = null)
    {
        await using var first = await Conversation.Handshake(options, server);
        Assert.IsType<HandshakeOutcome.Completed>(first.Client.Outcome);
        await first.Server.WriteAsync(new byte[] { 1 });
        await first.Read(1);
        look?.Invoke(first);
        return first.Client.Sessions[0];
    }

    private static byte[] Hello(TlsClientOptions options)
    {
        using var client = new TlsClient(options);
        return client.Start()[9..].ToArray();
    }
}
