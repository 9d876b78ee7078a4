using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class SessionIdNotResumedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SessionIdNotResumed())
    {
        Failing = [Servers.Modern.Back(ResumptionWay.SessionId, false), Servers.Modern.Back(ResumptionWay.SessionId, true, false, true), Servers.Modern.BackNotGiven(ResumptionWay.SessionId)],
        Passing = [Resumed.Modern, Servers.Modern.Back(ResumptionWay.SessionId, true, true, true, true, true), Servers.Modern.BackEnded(ResumptionWay.SessionId, Resumed.Dropped).Back(ResumptionWay.SessionId, true)],
        Undecided = [Servers.Silent, Enumerated.Modern, Servers.Modern.BackEnded(ResumptionWay.SessionId, Resumed.Dropped), Servers.Modern.Trying(Resumed.Trial(ResumptionWay.SessionId, 0))],
        Inapplicable = [Servers.Modern, Servers.Tls13Only],
    };

    [Fact]
    public void Where_only_some_are_taken_up_it_is_a_fault_and_says_how_many()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new SessionIdNotResumed().Judge(Servers.Modern.Back(ResumptionWay.SessionId, true, false, true, false, true), Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal((Sallyport.Findings.Severity.Low, "Only 3 of 5 sessions are taken up again"), (failed.Severity, failed.Title));
    }

    [Fact]
    public void What_ended_the_handshake_before_it_is_the_reason()
    {
        var ended = Servers.Handshake(HandshakePurpose.WithoutTickets, Sallyport.Wire.Tls.ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { End = Resumed.Dropped };
        var undecided = Assert.IsType<Sallyport.Checks.CheckResult.Undecided>(new SessionIdNotResumed().Judge(Enumerated.Modern with { Features = [ended] }, Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.EndsWith("the handshake before it was interrupted: the connection was reset", undecided.Reason, StringComparison.Ordinal);
    }
}
