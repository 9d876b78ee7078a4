using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.StartTls;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Observations.Json;

/// <summary>An observation with every case of every closed set and every member set, so that nothing can get lost on the way to a file.</summary>
internal static class RichRun
{
    internal static ImmutableArray<PortAnswer> PortAnswers { get; } =
        [new PortAnswer.SynAck(), new PortAnswer.Reset(), new PortAnswer.Icmp(6, 1, 4, "2001:db8::7"), new PortAnswer.Icmp(4, 3, 1, null), new PortAnswer.Silence(), new PortAnswer.NoRoute("no route")];

    internal static ImmutableArray<HelloOutcome> Outcomes { get; } =
    [
        new HelloOutcome.ServerHello
        {
            Version = ProtocolVersion.Tls13, Suite = new CipherSuite(0x1301), Group = new NamedGroup(0x001D), Retry = true, Compression = 1,
            Extensions = [ExtensionType.KeyShare, new ExtensionType(0xFACE)], Sentinel = DowngradeSentinel.ToTls12,
        },
        new HelloOutcome.Ssl2ServerHello(["SSL_CK_RC4_128_WITH_MD5"]), new HelloOutcome.Refused(new AlertDescription(40)),
        new HelloOutcome.Violation("a reason", ProtocolVersion.Tls10, new CipherSuite(4)), new HelloOutcome.Violation("a reason", null, null),
        new HelloOutcome.NotTls(), .. Enum.GetValues<NetworkFault>().Select(fault => new HelloOutcome.NoAnswer(fault, 7)),
    ];

    internal static ImmutableArray<HandshakeEnd> Ends { get; } =
    [
        new HandshakeEnd.Completed(), new HandshakeEnd.Refused(new AlertDescription(40)), new HandshakeEnd.Violation("a reason"), new HandshakeEnd.Unfinishable("a reason"),
        new HandshakeEnd.NotTls(), .. Enum.GetValues<NetworkFault>().Select(fault => new HandshakeEnd.Interrupted(fault)),
    ];

    internal static ImmutableArray<StartTlsEnd> StartTlsEnds { get; } =
    [
        new StartTlsEnd.Upgraded(), new StartTlsEnd.NotOffered("a reason"), new StartTlsEnd.Refused("502 \u001b"), new StartTlsEnd.TurnedAway("421 later"),
        new StartTlsEnd.Malformed("a reason"), new StartTlsEnd.Interrupted(NetworkFault.NotUpgraded),
    ];

    internal static ImmutableArray<AttackOutcome> AttackOutcomes { get; } =
    [
        new AttackOutcome.NotPossible("a reason"), new AttackOutcome.NotReached("a reason"), new AttackOutcome.SessionIdReturned(16, 32, BeginsAsSent: true), new AttackOutcome.SuiteTaken(EncryptThenMac: true),
        new AttackOutcome.Reacted
        {
            Records = [new SeenRecord(ContentType.Alert, 2, new AlertDescription(20), Fatal: true), new SeenRecord(ContentType.Heartbeat, 51, HeartbeatPayload: 32)],
            End = NetworkFault.Reset, Unreadable = true, Took = TimeSpan.FromTicks(12345),
        },
        new AttackOutcome.Reacted { Took = TimeSpan.Zero },
    ];

    internal static ImmutableArray<QuicAnswer> QuicAnswers { get; } =
    [
        new QuicAnswer.Negotiated([1, 0xFF00001D]), new QuicAnswer.PortUnreachable(), new QuicAnswer.Blocked("an error"), new QuicAnswer.NoDatagram(), new QuicAnswer.Unreadable("a reason"),
        new QuicAnswer.NotSent("a reason"),
    ];

    internal static HostObservation Seen { get; } = Whole();

    private static StartTlsObservation Dialogue(StartTlsEnd end) => new()
    {
        Protocol = StartTlsProtocol.XmppServer,
        End = end,
        Transcript = [new(ByServer: true, [0, 0xFF, 10]), new(ByServer: false, [65])],
        Surplus = [13, 10],
        Injection = new(InjectionResult.Executed, [50], "a word"),
    };

    private static HostObservation Whole()
    {
        var host = Runs.Host("example.com", [.. PortAnswers.Select(answer => Runs.Endpoint(answer))]);
        return host with
        {
            Target = host.Target with { ConnectTo = IPAddress.Parse("2001:db8::1"), ServerNameOverride = "www.example.net", Input = "\ud83d\ude00 \u001b" },
            CutShort = "the run was interrupted",
            Endpoints = [host.Endpoints[0] with { FirstAnswer = new FirstAnswer(ServiceKind.Tls, "a TLS hello", [22, 3, 3]), Tls = Tls(), Http = Http(), Service = Service(), PlainHttp = new(80, host.Endpoints[0].Reach, Http().Exchanges[0]), Reflection = new("/?q=x", "gzip", true, "a problem"), Quic = new(QuicAnswers[4], 2, TimeSpan.Zero) }, host.Endpoints[1] with { Quic = new(QuicAnswers[5], 0, TimeSpan.Zero) }, .. host.Endpoints.Skip(2).Select((endpoint, i) => endpoint with { StartTls = Dialogue(StartTlsEnds[i % StartTlsEnds.Length]), Quic = new(QuicAnswers[i], 2, TimeSpan.FromTicks(7)) })],
        };
    }

    private static TlsObservation Tls() => new()
    {
        Hellos = [.. Enum.GetValues<HelloPurpose>().Zip(Outcomes.Concat(Outcomes), Hello)],
        Handshakes = [.. Ends.Select(Handshake)],
        Tolerance = [new([], Hello(HelloPurpose.Tolerance, Outcomes[0])), new([.. Enum.GetValues<ToleranceForm>()], Hello(HelloPurpose.Tolerance, Outcomes[1]))],
        Jarm = [new(0xC02F, 0x0303, "h2", [0x0010, 0xFF01], null), JarmAnswer.None with { Fault = NetworkFault.Reset }],
        Attacks = [.. Enum.GetValues<AttackForm>().Select(Attack)],
        Certificates =
        [
            new CertificateObservation
            {
                Chain = [[0x30, 0], [0x30, 1, 0xFF]], Anchors = [[0x30]], TrustStore = "a store", ReferenceIdentity = "example.com", SeenAt = DateTimeOffset.UnixEpoch.AddTicks(1),
                Handshakes = [0, 1], ForHost = true, StapledOcsp = [1, 2], SctList = [],
            },
            new CertificateObservation
            {
                Chain = [], Anchors = [], TrustStore = null, ReferenceIdentity = "example.com", SeenAt = DateTimeOffset.UnixEpoch, Handshakes = [], ForHost = false,
            },
        ],
    };

    private static HelloExchange Hello(HelloPurpose purpose, HelloOutcome outcome) =>
        Hellos.Met(purpose, ProtocolVersion.Tls12, outcome, new CipherSuite(0xC02F), new CipherSuite(0xFFFF)) with { Sent = [1, 2, 3], Received = [0xFF], Took = TimeSpan.FromTicks(12345) };

    private static AttackExchange Attack(AttackForm form, int index) => new()
    {
        Purpose = (AttackPurpose)(index % Enum.GetValues<AttackPurpose>().Length),
        Form = form,
        Round = index,
        SentAt = TimeSpan.FromTicks(7),
        Version = ProtocolVersion.Tls11,
        Suite = Servers.RsaAes128Cbc,
        Outcome = AttackOutcomes[index % AttackOutcomes.Length],
    };

    private static HandshakeObservation Handshake(HandshakeEnd end, int index) => Servers.Handshake((HandshakePurpose)(index % 4), ProtocolVersion.Tls13, Servers.Aes128Gcm) with
    {
        End = end,
        DhBits = 2048,
        Signature = (SignatureCheck)(index % 4),
        Extensions = [ExtensionType.ServerName],
        Compression = 1,
        Sentinel = DowngradeSentinel.BelowTls12,
        Retried = true,
        Certificates = [[0x30, 0]],
        StapledOcsp = [5],
        SctList = [6],
        ClientCertificateRequest = new ClientCertificateRequest([new SignatureScheme(0x0403)], [[0x30, 0]]),
        Tickets = [new SessionTicket(7200, 32, 16384)],
        Http2 = new Http2Greeting([new Http2Setting(3, 128)], "a reason", NetworkFault.Closed),
        BytesIn = 5_000_000_000,
        BytesOut = 517,
    };

    private static HttpObservation Http() => new()
    {
        Host = "example.com",
        Exchanges =
        [
            new HttpExchange("/", DateTimeOffset.UnixEpoch, TimeSpan.FromMilliseconds(1), new HttpResponse("HTTP/1.1", 200, [new HttpField("X", "é\u001b")]), null) { Body = [60, 0xFF] },
            new HttpExchange("/", DateTimeOffset.UnixEpoch, TimeSpan.Zero, null, "a problem") { Foreign = [0, 0x1B] },
        ],
    };

    private static ServiceObservation Service() => new()
    {
        Stimuli = [.. Enum.GetValues<Stimulus>().Select((stimulus, i) => new StimulusExchange(stimulus, [1, (byte)i], (Reaction)(i % Enum.GetValues<Reaction>().Length), [0xFF, (byte)i], TimeSpan.FromTicks(7 + i)))],
        Paths = Http().Exchanges,
    };
}
