using Sallyport.Checks.Trust;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class HiddenInProcTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new HiddenInProc())
    {
        Failing = [Holders.Stock.With(process => process with { Covers = ["tmpfs at /proc/812"] }), Holders.Stock.With(process => process with { Covers = ["proc at /proc/812/fd"] })],
        Passing = [Holders.Stock.With(process => process with { Covers = [] })],
        Undecided = [Holders.Stock.With(process => process with { Covers = null })],
    };
}
