using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class PackagedFileAlteredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new PackagedFileAltered())
    {
        Failing = [Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Modified) }), Holders.Script("/opt/serve.py").Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Modified) })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Hidden, Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Unknown) })],
        Inapplicable = [Holders.Kernel, Holders.Stock.Executing(file => file with { Package = new PackageAnswer.Unowned() })],
    };
}
