using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ShortGroupsTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ShortGroups())
    {
        Failing = [Enumerated.Modern.WithLegacyGroups(0x001D, 0x0013)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.Silenced(HelloPurpose.KeyExchangeEnumeration)],
        Inapplicable = [Servers.Modern],
    };
}
