using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class UnexpectedHolderTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new UnexpectedHolder())
    {
        Knowledge = Policies.With("expect:\n- hosts: web1\n  ports: 443\n  processes: [/opt/acme/*/acmed, nginx.service, haproxy]"),
        Failing = [Named(Holders.Stock.Unowned("/opt/acme/acmed").With(process => process with { Unit = null }))],
        Passing = [Named(Holders.Stock), Named(Holders.Stock.Unowned("/opt/acme/2.1/acmed").With(process => process with { Unit = null }))],
        Undecided = [Named(Holders.Hidden)],
        Inapplicable = [Holders.Stock, Named(Holders.Kernel)],
    };

    private static Holder Named(Holder holder) => holder with { Host = "web1" };
}
