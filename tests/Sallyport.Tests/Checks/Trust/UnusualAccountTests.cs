using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class UnusualAccountTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new UnusualAccount())
    {
        Failing = [Holders.Stock.With(process => process with { UserName = "games" })],
        Passing = [Holders.Stock, Holders.Stock.With(process => process with { UserName = "www-data" })],
        Undecided = [Holders.Hidden, Holders.Stock.With(process => process with { UserName = null })],
        Inapplicable = [Holders.Kernel, Holders.Stock.Unowned("/opt/acme/acmed"), Holders.Script("/opt/x/serve.py")],
    };
}
