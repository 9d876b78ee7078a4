using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class TracedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new Traced())
    {
        Failing = [Holders.Stock.With(process => process with { Tracer = 77 })],
        Passing = [Holders.Stock.With(process => process with { Tracer = 0 })],
        Undecided = [Holders.Stock.With(process => process with { Tracer = null })],
        Inapplicable = [Holders.Kernel],
    };
}
