using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class StrangerBesideTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new StrangerBeside())
    {
        Failing = [Holders.Stock with { Beside = [Holders.Stock.Unowned("/opt/x").Process] }],
        Passing = [Holders.Stock, Holders.Stock with { Beside = [Holders.Stock.Process with { Pid = 813 }] }, Holders.Stock with { Beside = [Holders.Stock.Executing(file => file with { Path = "/usr/lib/systemd/systemd" }).Process with { Pid = 1 }] },
            Holders.Stock with { Beside = [Holders.Stock.Executing(file => file with { Path = "/usr/lib/nginx/helper" }).Process with { Pid = 814 }] }],
        Undecided = [Holders.Hidden, Holders.Stock with { Beside = [Holders.Hidden.Process] }],
        Inapplicable = [Holders.Kernel],
    };
}
