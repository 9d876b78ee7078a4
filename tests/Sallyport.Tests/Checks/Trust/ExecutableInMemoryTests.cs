using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class ExecutableInMemoryTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new ExecutableInMemory())
    {
        Failing = [Holders.Stock.Executing(file => file with { Path = "/memfd:x", IsMemory = true })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
