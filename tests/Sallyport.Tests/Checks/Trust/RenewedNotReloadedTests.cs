using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class RenewedNotReloadedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new RenewedNotReloaded())
    {
        Failing = [Holders.Serving(Holders.Old, configured: Holders.New)],
        Passing = [Holders.Serving(Holders.Old, configured: Holders.Old), Holders.Serving(Holders.Other, configured: Holders.Old)],
        Undecided = [Holders.Serving(Holders.Old, configured: null), Holders.Serving(null, configured: Holders.Old), Holders.Serving(Holders.Old, configured: Holders.Old) with { Served = [], Configuration = new() { Server = ConfiguredServer.Nginx, Gaps = [new("/etc/nginx/nginx.conf", 1, "may not be read by this user")] } }],
        Inapplicable = [Holders.Stock, Holders.Serving(Holders.Old, configured: Holders.Old) with { Served = [] }],
    };
}
