using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class StaleLibrariesTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new StaleLibraries())
    {
        Failing = [Holders.Stock.With(process => process with { Mapped = [process.Mapped!.Value[0] with { IsDeleted = true, IsReplaced = true }] })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
