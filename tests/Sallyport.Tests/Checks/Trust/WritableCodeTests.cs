using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class WritableCodeTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new WritableCode())
    {
        Failing = [Holders.Stock.With(process => process with { WritableCode = 1 }), Holders.Stock.With(process => process with { WritableCode = 3 })],
        Passing = [Holders.Stock.With(process => process with { WritableCode = 0 })],
        Undecided = [Holders.Hidden],
        Inapplicable =
        [
            Holders.Kernel,
            Holders.Stock.With(process => process with { WritableCode = 1, Mapped = [new MappedFile("/usr/lib/x86_64-linux-gnu/libpcre2-8.so.0.11.2", IsDeleted: false, IsReplaced: false, Package: null)] }),
            Holders.Stock.Executing(file => file with { Path = "/usr/bin/node" }).With(process => process with { WritableCode = 9 }),
        ],
    };
}
