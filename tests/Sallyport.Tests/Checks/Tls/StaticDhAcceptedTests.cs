using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class StaticDhAcceptedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new StaticDhAccepted())
    {
        Failing = [Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0x0031)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.Silenced(HelloPurpose.SuiteEnumeration)],
        Inapplicable = [Servers.Modern],
    };
}
