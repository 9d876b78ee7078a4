using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class SecurityUpdateWaitsTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new SecurityUpdateWaits())
    {
        Failing = [Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Intact, package => package with { SecurityUpdate = new PackageCandidate("1.22.1-9+deb12u4", "security_Packages", Security: true, Newer: true) }) })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Intact, package => package with { ListsWritten = null }) })],
        Inapplicable = [Holders.Hidden, Holders.Stock.Executing(file => file with { Package = new PackageAnswer.Unowned() })],
    };
}
