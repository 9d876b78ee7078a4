using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ForeignGroups13Tests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ForeignGroups13())
    {
        Failing = [Enumerated.Modern.WithGroups13(0x001D, 0x0016)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.Silenced(HelloPurpose.GroupEnumeration)],
        Inapplicable = [Servers.Modern],
    };
}
