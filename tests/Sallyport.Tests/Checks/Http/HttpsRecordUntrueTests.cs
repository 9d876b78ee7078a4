using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Http;

public sealed class HttpsRecordUntrueTests : CheckTests
{
    private const ushort PortKey = 3;
    private const ushort Ipv4HintKey = 4;

    internal override CheckCases Cases => new CheckCases<HostObservation>(new HttpsRecordUntrue())
    {
        Failing = [Record(Taking("http/1.1"), DnsReply.Https(1, ".", DnsReply.Alpn("h2"))), Record(Taking("h2"), [0, 1])],
        Passing =
        [
            Record(Taking("h2"), DnsReply.Https(1, ".", DnsReply.Alpn("h2", "h3"))),
            Record(Taking("h2"), DnsReply.Https(1, "example.com", DnsReply.Alpn("h2"), (Ipv4HintKey, [192, 0, 2, 1]))),
            Record(Taking("http/1.1"), DnsReply.Https(1, ".")),
        ],
        Undecided =
        [
            NamedHosts.Older, NamedHosts.Silent, NamedHosts.Failing,
            Record(tls => tls, DnsReply.Https(1, ".", DnsReply.Alpn("h2"))),
            Record(Taking("h2"), DnsReply.Https(1, "elsewhere.example", DnsReply.Alpn("h2"))),
            Record(Taking("h2"), DnsReply.Https(1, ".", DnsReply.Alpn("h2"), (PortKey, [0x20, 0xFB]))),
            Record(Taking("h2"), DnsReply.Https(1, ".", DnsReply.Alpn("h2"), (Ipv4HintKey, [192, 0, 2, 9]))),
            Record(Taking("h2"), DnsReply.Https(0, "elsewhere.example")),
            Aliased,
        ],
        Inapplicable = [NamedHosts.Bare, NamedHosts.NotAsked, NamedHosts.Closed, NamedHosts.Mail],
    };

    /// <summary>"." in the records of an alias's target is that target and not the host.</summary>
    private static HostObservation Aliased => NamedHosts.With(
        new DnsReply("example.com", DnsRecordType.Https) { Data = [DnsReply.Https(0, "elsewhere.example")] },
        new DnsReply("elsewhere.example", DnsRecordType.Https) { Data = [DnsReply.Https(1, ".", DnsReply.Alpn("h2"))] });

    private static HostObservation Record(Func<TlsObservation, TlsObservation> change, byte[] data)
    {
        var host = NamedHosts.With(new DnsReply("example.com", DnsRecordType.Https) { Data = [data] });
        return host with { Endpoints = [.. host.Endpoints.Select(endpoint => endpoint.With(change))] };
    }

    /// <summary>The server settles on <paramref name="protocol"/> and refuses all others.</summary>
    private static Func<TlsObservation, TlsObservation> Taking(string protocol) => tls => tls with
    {
        Handshakes =
        [
            Servers.Handshake(HandshakePurpose.Ordinary, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { Alpn = protocol, AlpnOffered = [protocol] },
            Servers.Handshake(HandshakePurpose.Alpn, ProtocolVersion.Tls13, Servers.Aes128Gcm) with
            {
                Alpn = null, AlpnOffered = Candidates.Protocols.Remove(protocol), End = new HandshakeEnd.Refused(AlertDescription.NoApplicationProtocol),
            },
        ],
    };
}
