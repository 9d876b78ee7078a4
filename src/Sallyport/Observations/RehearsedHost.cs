using System.Collections.Immutable;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>An observation of nobody, made up to be judged in rehearsal: an ordinary server with the certificate of no one. It is never written anywhere.</summary>
internal static class RehearsedHost
{
    private const string Name = "localhost";

    /// <summary>A self-signed P-256 certificate made for this purpose; its key was thrown away.</summary>
    private const string Certificate =
        "MIIBkzCCATmgAwIBAgIUb2pnVCqABNayFDfOsN6btRiMgfIwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJbG9jYWxob3N0MB4XDTI2MTEyMTAxMDQwOFoXDTM2"
        + "MTExODAxMDQwOFowFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEi5bnN3jiN4d7CCC4tM4Tqvo5k0ou1Xp22DoUIX/M"
        + "wEs/S9HYeA0Hj4KrAWf0RiCF8nIw/orZUmBb7CRmG1+u2aNpMGcwHQYDVR0OBBYEFKYX6TA9vhlQwXpVt8xETyLj5jFlMB8GA1UdIwQYMBaAFKYX6TA9vhlQ"
        + "wXpVt8xETyLj5jFlMA8GA1UdEwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJbG9jYWxob3N0MAoGCCqGSM49BAMCA0gAMEUCIQCe7kyiCnsWUKafhsu8U6rhIWQk"
        + "K4sBRJONgMTBEcQKswIgN4O/4arYqxW7YO08Q8jvtumnQzaSIG7idQ5NkEB5Uy8=";

    private static readonly CipherSuite Suite = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;

    /// <summary>The whole observation.</summary>
    internal static HostObservation Make() => new()
    {
        Target = new Target { Input = Name, Host = Name, Port = Port.Https },
        StartedAt = DateTimeOffset.UnixEpoch,
        Elapsed = TimeSpan.Zero,
        Resolution = new ResolutionObservation(["127.0.0.1"], null, TimeSpan.Zero),
        Endpoints = [Endpoint()],
        Connections = 1,
    };

    private static EndpointObservation Endpoint() => new()
    {
        Address = "127.0.0.1",
        Port = Port.Https.Number,
        Reach = new PortObservation(new PortAnswer.SynAck(), TimeSpan.Zero),
        FirstAnswer = new FirstAnswer(ServiceKind.Tls, "a TLS hello", []),
        Tls = new TlsObservation { Hellos = Hellos(), Handshakes = [Handshake()], Certificates = [Chain()] },
        Http = new HttpObservation
        {
            Host = Name,
            Exchanges = [new HttpExchange("/", DateTimeOffset.UnixEpoch, TimeSpan.Zero, new HttpResponse("HTTP/1.1", 200, [new HttpField("Server", "none")]), null)],
        },
    };

    private static ImmutableArray<HelloExchange> Hellos() =>
    [
        Hello(HelloPurpose.Tls12, ProtocolVersion.Tls12, new HelloOutcome.ServerHello { Version = ProtocolVersion.Tls12, Suite = Suite }),
        Hello(HelloPurpose.Tls13, ProtocolVersion.Tls13, new HelloOutcome.Refused(AlertDescription.ProtocolVersion)),
        Hello(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, new HelloOutcome.Refused(AlertDescription.HandshakeFailure)),
    ];

    private static HelloExchange Hello(HelloPurpose purpose, ProtocolVersion version, HelloOutcome outcome) => new()
    {
        Purpose = purpose, Version = version, Suites = [Suite], SentAt = TimeSpan.Zero, Took = TimeSpan.Zero, Sent = [], Received = [], Outcome = outcome,
    };

    private static HandshakeObservation Handshake() => new()
    {
        Purpose = HandshakePurpose.Ordinary,
        ServerName = Name,
        AlpnOffered = [],
        End = new HandshakeEnd.Completed(),
        Version = ProtocolVersion.Tls12,
        Suite = Suite,
        Group = NamedGroup.X25519,
        Signature = SignatureCheck.Valid,
        Took = TimeSpan.Zero,
    };

    private static CertificateObservation Chain() => new()
    {
        Chain = [[.. Convert.FromBase64String(Certificate)]],
        Anchors = [],
        TrustStore = Name,
        ReferenceIdentity = Name,
        SeenAt = DateTimeOffset.UnixEpoch,
        Handshakes = [0],
        ForHost = true,
    };
}
