using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class HybridNotPreferredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new HybridNotPreferred())
    {
        Failing = [Enumerated.Modern.WithGroups13(0x001D, 0x11EC)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.WithGroups13(0x001D).Silenced(HelloPurpose.GroupEnumeration)],
        Inapplicable = [Enumerated.Modern.WithGroups13(0x001D), Servers.Modern],
    };
}
