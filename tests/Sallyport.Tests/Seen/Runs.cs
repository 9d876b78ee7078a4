using System.Collections.Immutable;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Verdicts;
using Sallyport.Wire.Dns;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Whole runs, one a verdict: recorded from real servers where TLS answered, put together by hand where nothing of it did.</summary>
internal static class Runs
{
    private const string Evil = "\u001b[31mred\u001b]8;;http://evil\u0007\r\nFORGED \u202Egnp\u200B\u009b2J<script>";
    private static readonly DateTimeOffset Then = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Every run by the name of its golden files.</summary>
    internal static IReadOnlyDictionary<string, HostObservation> All { get; } = new Dictionary<string, HostObservation>(StringComparer.Ordinal)
    {
        ["secure"] = Recorded("secure"),
        ["weak"] = Recorded("weak"),
        ["insecure"] = Recorded("insecure"),
        ["untrusted"] = Recorded("untrusted"),
        ["expired"] = Expired(),
        ["half-dead"] = HalfDead(),
        ["not-tls"] = Host("example.com", Endpoint(new PortAnswer.SynAck()) with
        {
            FirstAnswer = new FirstAnswer(ServiceKind.PlainHttp, "a TLS hello", [.. "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n"u8]),
        }),
        ["ssh"] = Host("example.com", Endpoint(new PortAnswer.SynAck()) with { FirstAnswer = new FirstAnswer(ServiceKind.Ssh, "a TLS hello", [.. "SSH-2.0-OpenSSH_9.2\r\n"u8]) }),
        ["closed"] = Host("example.com", Endpoint(new PortAnswer.Reset())),
        ["filtered"] = Host("example.com", Endpoint(new PortAnswer.Silence(), TimeSpan.FromSeconds(4))),
        ["prohibited"] = Host("example.com", Endpoint(new PortAnswer.Icmp(4, 3, 13, "192.0.2.254"))),
        ["unreachable"] = Host("2001:db8::1", Endpoint(new PortAnswer.NoRoute("this machine has no route to that network")) with { Address = "2001:db8::1" }),
        ["unresolved"] = Host("no-such-name.example") with { Resolution = new ResolutionObservation([], "the name does not exist", TimeSpan.FromMilliseconds(12)) },
        ["silent"] = Host("example.com", Endpoint(new PortAnswer.SynAck()) with { FirstAnswer = new FirstAnswer(ServiceKind.Silent, "a TLS hello and an HTTP request", []) }),
        ["interrupted"] = Host("example.com") with { CutShort = "the run was interrupted" },
        ["hostile"] = Hostile(),
        ["named"] = Named(),
        ["shared"] = Shared(),
    };

    /// <summary>The secure server with SSH behind the same port.</summary>
    private static HostObservation Shared()
    {
        var secure = Recorded("secure");
        return secure with { Endpoints = [.. secure.Endpoints.Select(endpoint => endpoint.Reacting(Reactions.Answered(Stimulus.PlainHttp, "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n"), Reactions.Ssh, Reactions.Met(Stimulus.OpenVpn, Reaction.Close)))] };
    }

    /// <summary>The secure server with what the DNS says about its name, with ways back to sessions, and with what stands beside TLS.</summary>
    private static HostObservation Named()
    {
        var secure = Recorded("secure");
        return secure with
        {
            Names = NamedHosts.With(
                new DnsReply("example.com", DnsRecordType.Caa) { Authenticated = true, Data = [DnsReply.Caa("issue", "letsencrypt.org"), DnsReply.Caa("iodef", "mailto:\u001b[31mroot@example.com")] },
                new DnsReply("example.com", DnsRecordType.Https) { Data = [DnsReply.Https(1, ".", DnsReply.Alpn("h2", "http/1.1"))] },
                new DnsReply("_443._tcp.example.com", DnsRecordType.Tlsa) { Code = DnsResponseCode.ServerFailure }).Names,
            Endpoints = [.. secure.Endpoints.Select(endpoint => endpoint with
            {
                Tls = endpoint.Tls?.WithTickets(7200, earlyData: 0).Back(ResumptionWay.SessionId, false).Back(ResumptionWay.Ticket, true, false).Back(ResumptionWay.PreSharedKey, true),
            })],
        };
    }

    internal static Assessment Judge(string name) => Judgement.Of(All[name], KnowledgeBase.Embedded);

    /// <summary>A run that a real server's answers were saved from.</summary>
    internal static HostObservation Recorded(string name)
    {
        var problem = SavedRuns.Read(File.ReadAllBytes(RecordingFile(name)), out var run);
        return problem is null ? run!.Observations.Single() : throw new InvalidDataException($"{name}: {problem}");
    }

    internal static string RecordingFile(string name) => Repository.Path("tests", "Sallyport.Tests", "Recordings", $"{name}.json");

    internal static HostObservation Host(string host, params EndpointObservation[] endpoints) => new()
    {
        Target = new Target { Input = host, Host = host, Port = Port.Https },
        StartedAt = Then,
        Elapsed = TimeSpan.FromMilliseconds(184),
        Resolution = new ResolutionObservation([.. endpoints.Select(endpoint => endpoint.Address)], null, TimeSpan.FromMilliseconds(3)),
        Endpoints = [.. endpoints],
        Connections = endpoints.Length,
    };

    internal static EndpointObservation Endpoint(PortAnswer answer, TimeSpan? after = null) => new()
    {
        Address = "192.0.2.1",
        Port = 443,
        Reach = new PortObservation(answer, after ?? TimeSpan.FromMilliseconds(1.25)),
    };

    /// <summary>The secure server a year later, with the certificate that it had.</summary>
    private static HostObservation Expired()
    {
        var recorded = Recorded("secure");
        var endpoint = recorded.Endpoints[0];
        return recorded with
        {
            Endpoints = [endpoint with { Tls = endpoint.Tls! with { Certificates = [.. endpoint.Tls!.Certificates.Select(seen => seen with { SeenAt = seen.SeenAt.AddYears(1) })] } }],
        };
    }

    /// <summary>The secure server with a second address that nothing listens on.</summary>
    private static HostObservation HalfDead()
    {
        var recorded = Recorded("secure");
        return recorded with
        {
            Resolution = recorded.Resolution with { Addresses = [.. recorded.Resolution.Addresses, "192.0.2.2"] },
            Endpoints = [.. recorded.Endpoints, Endpoint(new PortAnswer.Reset()) with { Address = "192.0.2.2" }],
        };
    }

    /// <summary>A server that writes escape sequences into everything that it can: certificate, ALPN, header names and values, redirects.</summary>
    private static HostObservation Hostile()
    {
        var recorded = Recorded("secure");
        var endpoint = recorded.Endpoints[0];
        var chain = Pem("hostile.pem");
        var fields = ImmutableArray.Create(new HttpField("Server", Evil), new HttpField("Strict-Transport-Security", Evil), new HttpField("Location", Evil), new HttpField(Evil, Evil));
        return recorded with
        {
            Target = recorded.Target with { Input = Evil },
            CutShort = Evil,
            Endpoints =
            [
                endpoint with
                {
                    Reach = new PortObservation(new PortAnswer.SynAck(), TimeSpan.FromMilliseconds(1)),
                    Tls = endpoint.Tls! with
                    {
                        Handshakes = [.. endpoint.Tls!.Handshakes.Select(handshake => handshake with { Alpn = Evil, Certificates = chain })],
                        Certificates = [.. endpoint.Tls.Certificates.Select(seen => seen with { Chain = chain, TrustStore = Evil })],
                    },
                    Http = new HttpObservation { Host = "example.com", Exchanges = [new HttpExchange("/" + Evil, Then, TimeSpan.Zero, new HttpResponse("HTTP/1.1", 302, fields), null), new HttpExchange("/", Then, TimeSpan.Zero, null, Evil) { Foreign = [.. System.Text.Encoding.Latin1.GetBytes("220 mail ESMTP \u001b[31m\r\n")] }] },
                    Service = new ServiceObservation
                    {
                        Stimuli = [Reactions.Answered(Stimulus.Ssh, "SSH-2.0-OpenSSH_9.2p1 De\u001b[31m\u009b2J<script>\r\n"), Reactions.Answered(Stimulus.Junk, "\u001b]52;c;aGk=\u0007")],
                        Paths = [new HttpExchange("/" + Evil, Then, TimeSpan.Zero, new HttpResponse("HTTP/1.1", 200, fields), null) { Body = [.. "<title>\u001b[31m</title>"u8] }],
                    },
                },
                endpoint with { Address = "192.0.2.2", Tls = null, Http = null, FirstAnswer = new FirstAnswer(ServiceKind.Other, "a TLS hello", [.. System.Text.Encoding.Latin1.GetBytes("220 \u001b]52;c;aGk=\u0007\u009b2J")]) },
                endpoint with { Address = "192.0.2.3", Tls = null, Http = null, FirstAnswer = null, Reach = new PortObservation(new PortAnswer.NoRoute(Evil), TimeSpan.Zero) },
            ],
        };
    }

    private static ImmutableArray<ImmutableArray<byte>> Pem(string sample) =>
        [.. ((PemFileResult.Certificates)PemFile.ReadCertificates(Repository.Sample(sample))).All.Select(certificate => ImmutableArray.Create(certificate.Der.Span))];
}
