using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Sha1SignaturesTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Sha1Signatures())
    {
        Failing = [Enumerated.Modern.WithSchemes(0x0403, 0x0203), Enumerated.Modern.WithSchemes(0x0301)],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.Silenced(HelloPurpose.KeyExchangeEnumeration)],
        Inapplicable = [Servers.Modern],
    };
}
