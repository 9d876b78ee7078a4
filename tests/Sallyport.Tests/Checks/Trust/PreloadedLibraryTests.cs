using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class PreloadedLibraryTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new PreloadedLibrary())
    {
        Failing = [Holders.Stock.With(process => process with { Preloads = ["/opt/hook.so"] }), Holders.Stock.With(process => process with { Preloads = ["/opt/hook.so"], Mapped = [new MappedFile("/opt/hook.so", IsDeleted: false, IsReplaced: false, Package: null)] }),
            Holders.Stock.Mapping("/opt/libssl.so.3").With(process => process with { Preloads = ["/opt/libssl.so.3"] }), Holders.Stock.Mapping("/opt/libssl.so.3").With(process => process with { Preloads = ["libssl.so.3"] })],
        Passing = [Holders.Stock, Holders.Stock.With(process => process with { Preloads = ["libssl.so.3"] }), Holders.Stock.With(process => process with { Preloads = ["/usr/lib/x86_64-linux-gnu/libssl.so.3", "libssl.so"] })],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
