using Sallyport.Checks;
using Sallyport.Checks.Patch;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Services;
using Sallyport.Tests.Knowledge.Software;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Patch;

public sealed class BranchEndedTests : CheckTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Embedded with { Software = SampleSlice.Slice };

    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new BranchEnded())
    {
        Knowledge = Knowledge,
        Failing = [Named.Service("nginx", "1.20.2"), Named.Service("nginx", "1.0.5"), Named.Service("nginx", "1.20.2-1+deb10u1")],
        Passing = [Named.Service("nginx", "1.30.1"), Named.Service("openssh", "9.2p1", "Debian-2+deb12u9")],
        Undecided = [Named.Service("nginx", "1.22.1"), Named.Service("nginx", "1.20.2", "Debian"), Named.Service("nginx", "1.99.0")],
        Inapplicable = [Named.Service("nginx", null), Named.Service("apache", "2.4.1"), Named.Service("openssh", "9.9p1")],
    };

    [Fact]
    public void A_branch_that_ended_long_ago_weighs_more()
    {
        var recent = Named.Service("nginx", "1.20.1") with { SeenAt = new(2022, 8, 1, 0, 0, 0, TimeSpan.Zero) };

        Assert.Equal(Severity.Medium, Failed(recent).Severity);
        Assert.Equal(Severity.High, Failed(Named.Service("nginx", "1.20.1")).Severity);
        Assert.Contains("ended on 2022-05-24", Failed(recent).Evidence[0].Fact, StringComparison.Ordinal);
        Assert.Contains("1.31", Failed(recent).Remedy, StringComparison.Ordinal);
    }

    private static CheckResult.Failed Failed(ServiceIdentity service) => Assert.IsType<CheckResult.Failed>(new BranchEnded().Judge(service, Knowledge));
}
