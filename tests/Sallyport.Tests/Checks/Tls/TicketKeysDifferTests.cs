using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class TicketKeysDifferTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HostObservation>(new TicketKeysDiffer())
    {
        Failing =
        [
            Hosts.Of(With("192.0.2.1", 1, 1), With("192.0.2.2", 2, 2)),
            Hosts.Of(With("192.0.2.1", 1, 2, 1, 2)),
            Hosts.Of(With("192.0.2.1", 1, 1), With("192.0.2.2", 1, 1, 3, 3)),
        ],
        Passing = [Hosts.Of(With("192.0.2.1", 1, 1, 9)), Hosts.Of(With("192.0.2.1", 1, 1), With("192.0.2.2", 1, 1))],
        Undecided =
        [
            Hosts.Of(With("192.0.2.1", 1)),
            Hosts.Of(With("192.0.2.1", 1, 2, 3)),
            Hosts.Of(With("192.0.2.1", 1, 1), With("192.0.2.2", 1)),
            Hosts.Of(Hosts.Open("192.0.2.1").With(tls => tls with { Handshakes = [tls.Handshakes[0] with { Tickets = [], End = new HandshakeEnd.Refused(AlertDescription.AccessDenied) }] })),
            Hosts.Of(Older(new HandshakeEnd.Interrupted(NetworkFault.TimedOut))),
        ],
        Inapplicable = [Hosts.Unresolved, Hosts.Secure, Hosts.Of(Hosts.Open("192.0.2.1").With(tls => tls.WithTickets(60, 0))), Hosts.Of(Older(new HandshakeEnd.Refused(AlertDescription.ProtocolVersion)))],
    };

    /// <summary>No ticket in TLS 1.3, and an attempt in TLS 1.2 that ended so.</summary>
    private static EndpointObservation Older(HandshakeEnd end) => Hosts.Open("192.0.2.1").With(tls => tls with
    {
        Handshakes = [tls.Handshakes[0] with { Tickets = [] }, tls.Handshakes[0] with { Purpose = HandshakePurpose.Tls12, Tickets = [], End = end }],
    });

    private static EndpointObservation With(string address, params byte[] keys) => Hosts.Open(address).With(tls => tls with
    {
        Handshakes = [tls.Handshakes[0] with { Tickets = [.. keys.Select(key => new SessionTicket(60, 200, 0) { KeyName = [.. Enumerable.Repeat(key, 16)] })] }],
    });
}
