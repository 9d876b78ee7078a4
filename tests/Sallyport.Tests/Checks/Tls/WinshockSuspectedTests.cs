using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class WinshockSuspectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new WinshockSuspected())
    {
        Failing = [Windows("Microsoft-IIS/7.5", 0xC014, 0x002F, 0x0035)],
        Passing = [Windows("Microsoft-IIS/8.5", 0xC014, 0x009D, 0x002F)],
        Undecided = [Windows("Microsoft-IIS/7.5", 0xC014) is var known ? known.With(tls => tls.Silenced(HelloPurpose.SuiteEnumeration)) : known],
        Inapplicable =
        [
            Hosts.Open("192.0.2.1"), Windows("Microsoft-IIS/10.0", 0xC014), Windows("nginx", 0xC014), Windows("Microsoft-IIS/7.5", 0xC014, 0xCCA8),
            Hosts.Open("192.0.2.1") with { Http = Responses.Page.With("Server", "Microsoft-IIS/7.5") },
        ],
    };

    private static EndpointObservation Windows(string banner, params ushort[] suites) => Hosts.Open("192.0.2.1") with
    {
        Http = Responses.Page.With("Server", banner),
        Tls = (Servers.Tls12Only with { Handshakes = [] }).With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, new CipherSuite(suites[0]))).Without(HelloPurpose.WeakSuites).WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, suites),
    };
}
