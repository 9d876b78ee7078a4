using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class KernelThreadLookalikeTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new KernelThreadLookalike())
    {
        Failing = [Holders.Stock.With(process => process with { Name = "kworker/u8:3" }), Holders.Stock.With(process => process with { CommandLine = ["[kthreadd]"] })],
        Passing = [Holders.Stock, Holders.Hidden, Holders.Stock.With(process => process with { CommandLine = ["[celeryd: celery@host:MainProcess]"] })],
        Undecided = [],
        Inapplicable = [Holders.Kernel],
    };
}
