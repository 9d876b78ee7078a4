using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class LooseFileTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new LooseFile())
    {
        Failing = [Holders.Stock.Executing(file => file with { LooseFolder = "/usr" }), Holders.Script("/srv/serve.py", loose: "/srv"), Holders.Script("/opt/serve.py").Executing(file => file with { LooseFolder = "/tmp" })],
        Passing = [Holders.Stock, Holders.Script("/opt/serve.py")],
        Undecided = [Holders.Hidden, Holders.Stock.Executing(file => file with { Owner = null })],
        Inapplicable = [Holders.Kernel, Holders.Stock.Executing(file => file with { IsMemory = true })],
    };
}
