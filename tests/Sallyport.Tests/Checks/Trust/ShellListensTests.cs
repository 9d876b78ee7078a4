using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class ShellListensTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new ShellListens())
    {
        Failing = [Holders.Stock.Executing(file => file with { Path = "/usr/bin/bash" }), Holders.Stock.Executing(file => file with { Path = "/usr/bin/nc.openbsd" }).With(process => process with { StandardStreams = ["socket:[5]", "socket:[5]", "/dev/null"] })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
