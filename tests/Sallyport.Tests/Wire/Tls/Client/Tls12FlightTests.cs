using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>Flights of servers up to TLS 1.2, put together message by message.</summary>
public sealed class Tls12FlightTests : IDisposable
{
    private static readonly byte[] Random = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Done = ScriptedServer.Message(HandshakeType.ServerHelloDone, []);

    private readonly List<TlsClient> _clients = [];

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    [Theory]
    [InlineData("TLS_RSA_WITH_RC4_128_SHA")]
    [InlineData("TLS_RSA_WITH_CAMELLIA_128_CBC_SHA")]
    [InlineData("TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA")]
    [InlineData("TLS_PSK_WITH_AES_128_CBC_SHA")]
    public void A_suite_beyond_the_platform_still_shows_the_certificate(string name)
    {
        var suite = CipherSuite.All.Single(known => known.Name == name);
        var (client, _) = Start(suite);

        Feed(client, Hello(suite), Certificate(Certificates.Rsa), Done);

        Assert.IsType<HandshakeOutcome.Unfinishable>(client.Outcome);
        Assert.Single(client.Facts.Certificates);
        Assert.Equal(suite, client.Facts.CipherSuite);
    }

    [Theory]
    [InlineData(0x0303)]
    [InlineData(0x0302)]
    [InlineData(0x0301)]
    public void The_signed_parameters_verify_in_every_version(int version)
    {
        var (client, clientRandom) = Start(EcdheEcdsa, new ProtocolVersion((ushort)version));
        var parameters = Named(NamedGroup.Secp256r1, Point());

        Feed(client, Hello(EcdheEcdsa, version), Certificate(Certificates.P256), KeyExchange(Signed(clientRandom, parameters, version)), Done);

        Assert.Equal(SignatureVerdict.Valid, client.Facts.Signature);
        Assert.Equal(NamedGroup.Secp256r1, client.Facts.Group);
        Assert.IsType<HandshakeOutcome.InProgress>(client.Outcome);
    }

    [Fact]
    public void A_wrong_signature_is_a_fact_and_the_client_answers()
    {
        var (client, clientRandom) = Start(EcdheEcdsa);
        var signed = Signed(clientRandom, Named(NamedGroup.Secp256r1, Point()), 0x0303);
        signed[^1] ^= 1;

        var answer = Feed(client, Hello(EcdheEcdsa), Certificate(Certificates.P256), KeyExchange(signed), Done);

        Assert.Equal(SignatureVerdict.Wrong, client.Facts.Signature);
        Assert.Equal((byte)ContentType.Handshake, answer[0]);
    }

    [Fact]
    public void An_explicit_curve_ends_the_handshake_when_the_flight_is_read()
    {
        var (client, _) = Start(EcdheEcdsa);
        byte[] parameters = [1, 1, 23, 1, 1, 1, 1, 1, 4, 1, 7, 1, 1, 1, 4];

        Feed(client, Hello(EcdheEcdsa), Certificate(Certificates.P256), KeyExchange([.. parameters, 4, 3, 0, 1, 0]), Request(), Done);

        Assert.Equal(new HandshakeOutcome.Unfinishable("group of the key exchange"), client.Outcome);
        Assert.NotNull(client.Facts.CertificateRequest);
    }

    [Fact]
    public void A_group_outside_the_offer_is_a_violation()
    {
        var (client, _) = Start(EcdheEcdsa);

        Feed(client, Hello(EcdheEcdsa), Certificate(Certificates.P256), KeyExchange([.. Named(NamedGroup.X448, [1, 2]), 4, 3, 0, 1, 0]));

        Assert.Equal("group that was not offered", Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Reason);
    }

    [Fact]
    public void A_point_off_the_curve_is_a_violation()
    {
        var (client, _) = Start(EcdheEcdsa);
        var point = Point();
        point[^1] ^= 1;

        Feed(client, Hello(EcdheEcdsa), Certificate(Certificates.P256), KeyExchange([.. Named(NamedGroup.Secp256r1, point), 4, 3, 0, 1, 0]), Done);

        Assert.Equal("public value that is no element of its group", Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Reason);
    }

    [Theory]
    [InlineData(2049, 0xff, typeof(HandshakeOutcome.Unfinishable))]
    [InlineData(128, 0xfe, typeof(HandshakeOutcome.Violated))]
    [InlineData(1, 3, typeof(HandshakeOutcome.Violated))]
    [InlineData(128, 0xff, typeof(HandshakeOutcome.InProgress))]
    public void A_prime_that_is_absurd_is_told_from_one_that_is_only_unusual(int size, byte last, Type outcome)
    {
        var (client, _) = Start(Dhe);
        byte[] prime = [.. Enumerable.Repeat((byte)0xa5, size - 1), last];
        byte[] parameters = [(byte)(size >> 8), (byte)size, .. prime, 0, 1, 2, 0, 1, 5];

        Feed(client, Hello(Dhe), Certificate(Certificates.Rsa), KeyExchange([.. parameters, 8, 4, 0, 1, 0]), Done);

        Assert.IsType(outcome, client.Outcome);
        Assert.Equal(prime, client.Facts.DhPrime.ToArray());
        Assert.Null(client.Facts.Group);
    }

    [Fact]
    public void A_prime_of_RFC_7919_is_known_by_its_group()
    {
        var (client, _) = Start(Dhe);
        byte[] parameters = [1, 0, .. FfdheGroup.Prime(2048)!, 0, 1, 2, 0, 1, 5];

        Feed(client, Hello(Dhe), Certificate(Certificates.Rsa), KeyExchange([.. parameters, 8, 4, 0, 1, 0]));

        Assert.Equal(NamedGroup.Ffdhe2048, client.Facts.Group);
    }

    [Fact]
    public void A_stapled_response_and_a_request_are_kept()
    {
        var (client, clientRandom) = Start(EcdheEcdsa);
        var signed = Signed(clientRandom, Named(NamedGroup.Secp256r1, Point()), 0x0303);

        Feed(client, Hello(EcdheEcdsa), Certificate(Certificates.P256), ScriptedServer.Message(HandshakeType.CertificateStatus, [1, 0, 0, 2, 0x30, 0]), KeyExchange(signed), Request(), Done);

        Assert.Equal([0x30, 0], client.Facts.OcspResponse.ToArray());
        Assert.Equal(SignatureScheme.EcdsaSecp256r1Sha256, Assert.Single(client.Facts.CertificateRequest!.Schemes));
        Assert.IsType<HandshakeOutcome.InProgress>(client.Outcome);
    }

    [Fact]
    public void Messages_out_of_turn_are_a_violation()
    {
        AssertViolation("handshake message out of turn", Hello(EcdheEcdsa), Request(), Certificate(Certificates.P256));
        AssertViolation("handshake message out of turn", Hello(EcdheEcdsa), Certificate(Certificates.P256), Certificate(Certificates.P256));
        AssertViolation("handshake message out of turn", Hello(EcdheEcdsa), Hello(EcdheEcdsa));
        AssertViolation("server without certificate", Hello(EcdheEcdsa), Done);
        AssertViolation("server without key exchange", Hello(EcdheEcdsa), Certificate(Certificates.P256), Done);
        AssertViolation("handshake that does not begin with a server hello", Certificate(Certificates.P256));
        AssertViolation("server hello done with a body", Hello(EcdheEcdsa), Certificate(Certificates.P256), ScriptedServer.Message(HandshakeType.ServerHelloDone, [0]));
    }

    [Fact]
    public void A_hello_request_is_no_part_of_the_handshake()
    {
        var (client, _) = Start(EcdheEcdsa);

        Feed(client, ScriptedServer.Message(HandshakeType.HelloRequest, []), Hello(EcdheEcdsa), ScriptedServer.Message(HandshakeType.HelloRequest, []));

        Assert.IsType<HandshakeOutcome.InProgress>(client.Outcome);
    }

    [Fact]
    public void An_early_change_of_keys_is_a_violation()
    {
        var (client, _) = Start(EcdheEcdsa);
        Feed(client, Hello(EcdheEcdsa));
        client.Feed([20, 3, 3, 0, 1, 1]);

        Assert.Equal("change_cipher_spec out of turn", Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Reason);
    }

    [Fact]
    public void A_version_outside_the_offer_is_a_violation()
    {
        var (client, _) = Start(EcdheEcdsa);
        var alert = Feed(client, Hello(EcdheEcdsa, 0x0301));

        Assert.Equal(AlertDescription.ProtocolVersion, Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Told);
        Assert.Equal([21, 3, 1, 0, 2, 2, 70], alert);
        Assert.Equal(ProtocolVersion.Tls10, client.Facts.Version);
    }

    private static CipherSuite EcdheEcdsa => CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA;

    private static CipherSuite Dhe => CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA;

    private static byte[] Hello(CipherSuite suite, int version = 0x0303) =>
        ScriptedServer.Message(HandshakeType.ServerHello, [(byte)(version >> 8), (byte)version, .. Random, 0, (byte)(suite.Id >> 8), (byte)suite.Id, 0]);

    private static byte[] Certificate(X509Certificate2 certificate)
    {
        var writer = new VectorWriter();
        var list = writer.Open(3);
        writer.Vector(3, certificate.RawData);
        writer.Close(list, 3);
        return ScriptedServer.Message(HandshakeType.Certificate, writer.Written);
    }

    private static byte[] KeyExchange(byte[] body) => ScriptedServer.Message(HandshakeType.ServerKeyExchange, body);

    private static byte[] Request() => ScriptedServer.Message(HandshakeType.CertificateRequest, [1, 1, 0, 2, 4, 3, 0, 0]);

    private static byte[] Named(NamedGroup group, byte[] point) => [3, (byte)(group.Id >> 8), (byte)group.Id, (byte)point.Length, .. point];

    private static byte[] Point()
    {
        using var key = new NistCurveKey(NistCurve.P256, FixedRandom.Of(5));
        return key.PublicKey.ToArray();
    }

    /// <summary>Parameters with the signature of the P-256 certificate: SHA-256 and named in TLS 1.2, SHA-1 and not named before (RFC 8422 5.4).</summary>
    private static byte[] Signed(byte[] clientRandom, byte[] parameters, int version)
    {
        using var key = Certificates.P256.GetECDsaPrivateKey()!;
        var hash = version == 0x0303 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        var signature = key.SignData([.. clientRandom, .. Random, .. parameters], hash, DSASignatureFormat.Rfc3279DerSequence);
        byte[] scheme = version == 0x0303 ? [4, 3] : [];
        return [.. parameters, .. scheme, 0, (byte)signature.Length, .. signature];
    }

    private static byte[] Feed(TlsClient client, params byte[][] messages) =>
        client.Feed(ClientHelloWriter.ToRecords([.. messages.SelectMany(message => message)], ContentType.Handshake, ProtocolVersion.Tls12)).ToArray();

    private void AssertViolation(string reason, params byte[][] messages)
    {
        var (client, _) = Start(EcdheEcdsa);
        Feed(client, messages);

        Assert.Equal(reason, Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Reason);
    }

    private (TlsClient Client, byte[] Random) Start(CipherSuite suite, ProtocolVersion? version = null)
    {
        var client = new TlsClient(new TlsClientOptions { Versions = [version ?? ProtocolVersion.Tls12], CipherSuites = [suite], Random = FixedRandom.Of(2) });
        _clients.Add(client);
        return (client, client.Start()[11..43].ToArray());
    }
}
