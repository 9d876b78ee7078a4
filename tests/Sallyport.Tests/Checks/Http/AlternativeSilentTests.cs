using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Http;

public sealed class AlternativeSilentTests : CheckTests
{
    private static readonly QuicAnswer.Negotiated Spoken = new([0x1A2A3A4A, 1]);

    internal override CheckCases Cases => new CheckCases<HostObservation>(new AlternativeSilent())
    {
        Failing =
        [
            Advertising("h3=\":443\"; ma=86400", new QuicAnswer.NoDatagram()), Advertising("h3=\":443\", h3-29=\":443\"", new QuicAnswer.PortUnreachable()),
            Advertising("h3=:443", Spoken), Advertising("h3=\":443\"", new QuicAnswer.Blocked("administratively prohibited")),
        ],
        Passing = [Advertising("h3=\":443\"", Spoken), Advertising("h2=\":8443\", h3=\":443\"; ma=60; persist=1", Spoken)],
        Undecided = [Advertising("h3=\":443\"", null), Advertising("h3=\":8443\"", new QuicAnswer.NoDatagram()), Advertising("h3=\"other.example:443\"", Spoken), Advertising("h3=\":443\"", new QuicAnswer.Unreadable("a reason"))],
        Inapplicable = [Hosts.Secure, Hosts.Unresolved, Advertising("clear", new QuicAnswer.NoDatagram()), Advertising("h2=\":8443\"", null)],
    };

    private static HostObservation Advertising(string field, QuicAnswer? quic) => Hosts.Of(Hosts.Open("192.0.2.1") with
    {
        Http = Responses.Page.With("Alt-Svc", field),
        Quic = quic is null ? null : new QuicObservation(quic, 2, TimeSpan.FromMilliseconds(250)),
    });
}
