using Sallyport.Checks.Quic;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Quic;

public sealed class QuicVersionMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new QuicVersionMissing())
    {
        Failing = [Met(new QuicAnswer.Negotiated([0xFF00001D])), Met(new QuicAnswer.Negotiated([0x0A0A0A0A]))],
        Passing = [Met(new QuicAnswer.Negotiated([1])), Met(new QuicAnswer.Negotiated([0x2A3A4A5A, 0x6B3343CF]))],
        Undecided = [Met(new QuicAnswer.NoDatagram()), Met(new QuicAnswer.Unreadable("a reason")), Met(new QuicAnswer.Blocked("prohibited")), Met(new QuicAnswer.NotSent("no route"))],
        Inapplicable = [Hosts.Open("192.0.2.1"), Met(new QuicAnswer.PortUnreachable())],
    };

    private static EndpointObservation Met(QuicAnswer answer) => Hosts.Open("192.0.2.1") with { Quic = new QuicObservation(answer, 2, TimeSpan.FromMilliseconds(250)) };
}
