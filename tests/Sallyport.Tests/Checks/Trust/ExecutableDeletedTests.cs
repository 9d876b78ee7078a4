using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class ExecutableDeletedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new ExecutableDeleted())
    {
        Failing = [Holders.Stock.Executing(file => file with { IsDeleted = true, IsReplaced = false }), Holders.Stock.Executing(file => file with { IsDeleted = true, IsReplaced = true })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel, Holders.Stock.Executing(file => file with { IsMemory = true })],
    };
}
