using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class StrangeLibraryTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new StrangeLibrary())
    {
        Failing = [Holders.Stock.Mapping("/tmp/x.so"), Holders.Stock.Mapping("/usr/lib/.x/y.so"), Holders.Stock.Mapping("/opt/lib/gone.so", deleted: true)],
        Passing = [Holders.Stock, Holders.Stock.Mapping("/opt/acme/lib/acme.so"), Holders.Stock.With(process => process with { Mapped = [process.Mapped!.Value[0] with { IsDeleted = true, IsReplaced = true }] })],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
