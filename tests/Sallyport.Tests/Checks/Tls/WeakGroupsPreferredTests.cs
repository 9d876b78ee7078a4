using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class WeakGroupsPreferredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new WeakGroupsPreferred())
    {
        Failing = [Enumerated.Modern.WithGroups13(0x0100, 0x001D)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.WithGroups13(0x001D).Silenced(HelloPurpose.GroupEnumeration)],
        Inapplicable = [Servers.Modern, Enumerated.Modern.WithGroups13(0x001D)],
    };
}
