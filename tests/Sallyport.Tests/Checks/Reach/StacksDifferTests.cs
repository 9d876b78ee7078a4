using Sallyport.Checks.Reach;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Reach;

public sealed class StacksDifferTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HostObservation>(new StacksDiffer())
    {
        Failing = [Hosts.Of(Hosts.Open("192.0.2.1"), Hosts.Open("192.0.2.2").With(tls => tls with { Handshakes = Servers.Tls12Only.Handshakes }) is var older ? older.With(Ordinary) : older), Hosts.Of(Jarm("192.0.2.1", 0xC02F), Jarm("192.0.2.2", 0xC030))],
        Passing = [Hosts.Secure, Hosts.Of(Hosts.Open("192.0.2.1"), Hosts.Open("192.0.2.2")), Hosts.Of(Jarm("192.0.2.1", 0xC02F), Hosts.Open("192.0.2.2"))],
        Undecided = [Hosts.Of(Hosts.Open("192.0.2.1").With(_ => Servers.Silent))],
        Inapplicable = [Hosts.Unresolved],
    };

    private static TlsObservation Ordinary(TlsObservation tls) => tls.WithHandshakes(handshake => handshake with { Purpose = HandshakePurpose.Ordinary });

    private static EndpointObservation Jarm(string address, ushort suite) =>
        Hosts.Open(address).With(tls => tls with { Jarm = [.. Enumerable.Repeat(new JarmAnswer(suite, 0x0303, "h2", [0x0010], null), 10)] });
}
