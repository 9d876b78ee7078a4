using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Tls13WeakSuitesTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Tls13WeakSuites())
    {
        Failing = [Enumerated.Modern.WithSuites(ProtocolVersion.Tls13, ServerPreference.Server, 0x1301, 0x1305), Enumerated.Modern.WithSuites(ProtocolVersion.Tls13, ServerPreference.Server, 0xC0B4)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.Silenced(HelloPurpose.SuiteEnumeration)],
        Inapplicable = [Servers.Modern],
    };
}
