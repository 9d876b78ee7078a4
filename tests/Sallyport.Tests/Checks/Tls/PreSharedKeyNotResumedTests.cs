using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class PreSharedKeyNotResumedTests : CheckTests
{
    private static readonly ResumptionTrial Alone =
        Resumed.Trial(ResumptionWay.PreSharedKeyAlone, 0) with { Handshake = Resumed.Handshake(ResumptionWay.PreSharedKeyAlone) with { Resumed = true, Group = null } };


    internal override CheckCases Cases => new CheckCases<TlsObservation>(new PreSharedKeyNotResumed())
    {
        Failing = [Servers.Modern.Back(ResumptionWay.PreSharedKey, false), Servers.Modern.Back(ResumptionWay.PreSharedKey, true, false, true), Servers.Modern.BackNotGiven(ResumptionWay.PreSharedKey), Resumed.Modern.WithTickets(604_801, earlyData: 0), Resumed.Modern.Trying(Alone)],
        Passing = [Resumed.Modern, Servers.Modern.Back(ResumptionWay.PreSharedKey, true, true, true, true, true), Servers.Modern.BackEnded(ResumptionWay.PreSharedKey, Resumed.Dropped).Back(ResumptionWay.PreSharedKey, true)],
        Undecided = [Servers.Silent, Enumerated.Modern, Servers.Modern.BackEnded(ResumptionWay.PreSharedKey, Resumed.Dropped), Servers.Modern.Trying(Resumed.Trial(ResumptionWay.PreSharedKey, 0))],
        Inapplicable = [Servers.Modern, Servers.Tls12Only],
    };

    [Fact]
    public void Where_only_some_are_taken_up_it_is_a_fault_and_says_how_many()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new PreSharedKeyNotResumed().Judge(Servers.Modern.Back(ResumptionWay.PreSharedKey, true, false, true, false, true), Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal((Sallyport.Findings.Severity.Low, "Only 3 of 5 sessions are taken up again"), (failed.Severity, failed.Title));
    }
}
