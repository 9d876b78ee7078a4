using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>The client beside SslStream as the server: both must tell the same story.</summary>
public sealed class TlsClientTests
{
    [Theory]
    [InlineData("TLS_AES_128_GCM_SHA256", "P256")]
    [InlineData("TLS_AES_256_GCM_SHA384", "P384")]
    [InlineData("TLS_CHACHA20_POLY1305_SHA256", "Rsa")]
    [InlineData("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "P256")]
    [InlineData("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "P384")]
    [InlineData("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "P256")]
    [InlineData("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "P256")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "Rsa")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "Rsa")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "Rsa")]
    [InlineData("TLS_RSA_WITH_AES_128_GCM_SHA256", "Rsa")]
    [InlineData("TLS_RSA_WITH_AES_256_CBC_SHA", "Rsa")]
    public async Task A_handshake_completes_and_both_sides_name_the_same_suite_and_certificate(string suiteName, string certificateName)
    {
        var suite = CipherSuite.All.Single(known => known.Name == suiteName);
        var version = suite.IsTls13 ? ProtocolVersion.Tls13 : ProtocolVersion.Tls12;
        var certificate = Certificate(certificateName);
        await using var conversation = await Conversation.Handshake(Options with { Versions = [version], CipherSuites = [suite] }, Server(certificate));

        var facts = conversation.Client.Facts;
        Assert.IsType<HandshakeOutcome.Completed>(facts.Outcome);
        Assert.Equal(suite, facts.CipherSuite);
        Assert.Equal((int)conversation.Server.NegotiatedCipherSuite, suite.Id);
        Assert.Equal(version, facts.Version);
        Assert.Equal(certificate.RawData, Assert.Single(facts.Certificates).Der);
        Assert.Equal(suite.KeyExchange == KeyExchange.Rsa ? SignatureVerdict.NotSigned : SignatureVerdict.Valid, facts.Signature);
        Assert.Equal(suite.KeyExchange == KeyExchange.Rsa ? null : NamedGroup.X25519, facts.Group);
        Assert.True(facts.ExtendedMasterSecret);
        Assert.Equal(conversation.Received.Sum(portion => portion.Length), facts.BytesIn);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Application_data_of_any_size_goes_both_ways(SslProtocols protocol)
    {
        await using var conversation = await Conversation.Handshake(Options, Server(Certificates.P256, protocol));
        foreach (var length in (int[])[1, 1000, 16384, 50000])
        {
            var data = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
            var atServer = new byte[length];

            await conversation.Write(data);
            await conversation.Server.ReadExactlyAsync(atServer);
            await conversation.Server.WriteAsync(atServer);

            Assert.Equal(data, atServer);
            Assert.Equal(data, await conversation.Read(length));
        }
    }

    [Fact]
    public async Task TLS_1_3_tickets_are_read_after_the_handshake()
    {
        await using var conversation = await Conversation.Handshake(Options, Server(Certificates.P256, SslProtocols.Tls13));
        await conversation.Server.WriteAsync(new byte[] { 1 });
        await conversation.Read(1);

        var tickets = conversation.Client.Facts.Tickets;
        Assert.NotEmpty(tickets);
        Assert.All(tickets, ticket => Assert.True(ticket is { Length: > 0, NonceLength: > 0, MaxEarlyData: 0 } && ticket.Lifetime > TimeSpan.Zero));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task The_application_protocol_that_the_server_chose_is_told(SslProtocols protocol)
    {
        var server = Server(Certificates.P256, protocol);
        server.ApplicationProtocols = [SslApplicationProtocol.Http11];
        await using var conversation = await Conversation.Handshake(Options with { Alpn = ["h2", "http/1.1"] }, server);

        Assert.Equal("http/1.1", Encoding.ASCII.GetString(conversation.Client.Facts.Alpn.AsSpan()));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_request_for_a_certificate_is_kept_and_answered_that_there_is_none(SslProtocols protocol)
    {
        var server = Server(Certificates.P256, protocol);
        server.ClientCertificateRequired = true;
        server.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        await using var conversation = await Conversation.Handshake(Options, server);

        Assert.IsType<HandshakeOutcome.Completed>(conversation.Client.Outcome);
        Assert.NotEmpty(conversation.Client.Facts.CertificateRequest!.Schemes);
        Assert.Null(conversation.Server.RemoteCertificate);
    }

    [Fact]
    public async Task A_share_that_the_server_does_not_take_costs_a_second_hello()
    {
        var options = Options with { KeyShares = [], Groups = [NamedGroup.Secp384r1], Versions = [ProtocolVersion.Tls13] };
        await using var conversation = await Conversation.Handshake(options, Server(Certificates.P256));

        Assert.IsType<HandshakeOutcome.Completed>(conversation.Client.Outcome);
        Assert.True(conversation.Client.Facts.HelloRetried);
        Assert.Equal(NamedGroup.Secp384r1, conversation.Client.Facts.Group);
    }

    [Fact]
    public async Task A_server_that_knows_TLS_1_3_admits_it_in_its_random()
    {
        var options = Options with { Versions = [ProtocolVersion.Tls12] };
        await using var conversation = await Conversation.Handshake(options, Server(Certificates.P256, SslProtocols.Tls12 | SslProtocols.Tls13));

        Assert.Equal(DowngradeSentinel.ToTls12, conversation.Client.Facts.Downgrade);
        Assert.True(conversation.Client.Facts.SecureRenegotiation);
    }

    [Fact]
    public async Task No_common_version_is_a_refusal_with_its_alert()
    {
        var options = Options with { Versions = [ProtocolVersion.Tls12] };
        await using var conversation = await Conversation.Handshake(options, Server(Certificates.P256, SslProtocols.Tls13));

        var refused = Assert.IsType<HandshakeOutcome.Refused>(conversation.Client.Outcome);
        Assert.Equal(AlertDescription.ProtocolVersion, refused.Alert.Description);
    }

    [Fact]
    public async Task A_proper_end_is_told_from_a_cut_one()
    {
        await using var proper = await Conversation.Handshake(Options, Server(Certificates.P256));
        await proper.Server.ShutdownAsync();
        while (proper.Client.IsOpen) await proper.Receive();

        await using var cut = await Conversation.Handshake(Options, Server(Certificates.P256));
        cut.Client.PeerClosed();

        Assert.Equal(AlertDescription.CloseNotify, Assert.IsType<HandshakeOutcome.Refused>(proper.Client.Ending).Alert.Description);
        Assert.IsType<HandshakeOutcome.Closed>(cut.Client.Ending);
        Assert.IsType<HandshakeOutcome.Completed>(cut.Client.Outcome);
    }

    [Fact]
    public async Task The_server_reads_an_end_of_stream_after_the_clients_close()
    {
        await using var conversation = await Conversation.Handshake(Options, Server(Certificates.P256));
        await conversation.Send(conversation.Client.Close());

        Assert.Equal(0, await conversation.Server.ReadAsync(new byte[10]));
    }

    [Fact]
    public void Application_data_before_the_handshake_is_the_callers_mistake()
    {
        using var client = new TlsClient(Options);

        Assert.Throws<InvalidOperationException>(() => client.Encrypt([1]));
    }

    private static TlsClientOptions Options { get; } = new() { ServerName = "localhost" };

    private static X509Certificate2 Certificate(string name) => name switch
    {
        "P256" => Certificates.P256,
        "P384" => Certificates.P384,
        _ => Certificates.Rsa,
    };

    private static SslServerAuthenticationOptions Server(X509Certificate2 certificate, SslProtocols protocols = SslProtocols.Tls12 | SslProtocols.Tls13) => new()
    {
        ServerCertificate = certificate,
        EnabledSslProtocols = protocols,
        CipherSuitesPolicy = OperatingSystem.IsLinux() ? new CipherSuitesPolicy(AllSuites) : null,
    };

    private static IEnumerable<TlsCipherSuite> AllSuites => new TlsClientOptions().CipherSuites.Select(suite => (TlsCipherSuite)suite.Id);
}
