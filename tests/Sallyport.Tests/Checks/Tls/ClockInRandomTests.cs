using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ClockInRandomTests : CheckTests
{
    private static readonly TlsObservation Right = Randoms.Of(5, (number, random) => Randoms.Clock(random, Certified.Now.AddSeconds(number))) with { Certificates = [Chains.GoodSeen] };
    private static readonly TlsObservation Wrong = Randoms.Of(5, (number, random) => Randoms.Clock(random, Certified.Now.AddHours(-2).AddSeconds(number))) with { Certificates = [Chains.GoodSeen] };

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ClockInRandom())
    {
        Failing = [Right, Wrong, Right with { Certificates = [] }],
        Passing = [Randoms.Good, Randoms.Of(5, (number, random) => { if (number > 0) Randoms.Clock(random, Certified.Now); })],
        Undecided = [Servers.Silent, Enumerated.Modern, Randoms.Of(2, (_, random) => Randoms.Clock(random, Certified.Now))],
        Inapplicable = [Servers.Tls13Only, Servers.Modern],
    };

    [Fact]
    public void A_clock_that_is_off_is_told_with_the_minutes()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new ClockInRandom().Judge(Wrong, Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal("The server's clock is in its hello, and 120 minutes off", failed.Title);
        Assert.Equal("the random begins with the time 2026-06-01 10:00:00 UTC", failed.Evidence[0].Fact);
    }
}
