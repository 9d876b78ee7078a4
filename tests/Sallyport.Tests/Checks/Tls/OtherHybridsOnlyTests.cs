using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class OtherHybridsOnlyTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new OtherHybridsOnly())
    {
        Failing = [Enumerated.Modern.WithGroups13(0x11EB, 0x001D), Enumerated.Modern.WithGroups13(0x001D, 0x11EE)],
        Passing = [Enumerated.Modern, Enumerated.Modern.WithGroups13(0x11ED, 0x11EC)],
        Undecided = [Servers.Silent, Enumerated.Modern.WithGroups13(0x11EB, 0x001D).Silenced(HelloPurpose.GroupEnumeration)],
        Inapplicable = [Enumerated.Modern.WithGroups13(0x001D), Servers.Modern],
    };
}
