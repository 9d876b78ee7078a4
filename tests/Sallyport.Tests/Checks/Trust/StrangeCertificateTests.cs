using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class StrangeCertificateTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new StrangeCertificate())
    {
        Failing = [Holders.Serving(Holders.Other, configured: Holders.Old)],
        Passing = [Holders.Serving(Holders.Old, configured: Holders.Old), Holders.Serving(Holders.Old, configured: Holders.New)],
        Undecided = [Holders.Serving(Holders.Old, configured: null), Holders.Serving(null, configured: Holders.Old)],
        Inapplicable = [Holders.Stock],
    };
}
