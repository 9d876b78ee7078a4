using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EarlyDataTakenTests : CheckTests
{
    private static readonly TlsObservation Offering = Servers.Modern.WithTickets(3600, earlyData: 16384);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new EarlyDataTaken())
    {
        Failing = [Offering.Early(ResumptionWay.PreSharedKey, accepted: true, 200), Offering.Early(ResumptionWay.PreSharedKey, accepted: true, 425), Offering.Early(ResumptionWay.PreSharedKey, accepted: true, null)],
        Passing = [Resumed.Modern, Offering.Early(ResumptionWay.PreSharedKey, accepted: false, 200)],
        Undecided = [Servers.Silent, Enumerated.Modern, Offering, Offering.Early(ResumptionWay.PreSharedKey, accepted: false, null, Resumed.Dropped)],
        Inapplicable = [Servers.Modern, Servers.Tls12Only, Servers.Modern.BackNotGiven(ResumptionWay.PreSharedKey)],
    };

    [Fact]
    public void An_application_that_answers_Too_Early_makes_it_an_information()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new EarlyDataTaken().Judge(Offering.Early(ResumptionWay.PreSharedKey, accepted: true, 425), Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal(Sallyport.Findings.Severity.Info, failed.Severity);
    }
}
