using Sallyport.Checks;
using Sallyport.Checks.Patch;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Services;
using Sallyport.Tests.Knowledge.Software;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Patch;

public sealed class ReleaseBehindTests : CheckTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Embedded with { Software = SampleSlice.Slice };

    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new ReleaseBehind())
    {
        Knowledge = Knowledge,
        Failing = [Named.Service("nginx", "1.30.1"), Named.Service("openssh", "9.2p1", "Debian-2+deb12u9")],
        Passing = [Named.Service("nginx", "1.30.4"), Named.Service("nginx", "1.30.9"), Named.Service("openssh", "9.2p1", "Debian-2+deb12u10")],
        Undecided = [Named.Service("nginx", "1.30.1", "Ubuntu"), Named.Service("nginx", "1.30", precision: VersionPrecision.Branch)],
        Inapplicable = [Named.Service("nginx", "1.20.1"), Named.Service("nginx", null), Named.Service("openssh", "9.9p1")],
    };

    [Fact]
    public void The_newest_release_is_named_with_its_day()
    {
        var failed = Assert.IsType<CheckResult.Failed>(new ReleaseBehind().Judge(Named.Service("nginx", "1.30.1"), Knowledge));

        Assert.Contains("1.30.4 of 2026-07-15", failed.Evidence[0].Fact, StringComparison.Ordinal);
    }
}
