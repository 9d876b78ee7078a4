using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class TicketNotResumedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new TicketNotResumed())
    {
        Failing = [Servers.Modern.Back(ResumptionWay.Ticket, false), Servers.Modern.Back(ResumptionWay.Ticket, true, false, true), Servers.Modern.BackNotGiven(ResumptionWay.Ticket), Resumed.Modern.WithTickets(604_801, earlyData: 0)],
        Passing = [Resumed.Modern, Servers.Modern.Back(ResumptionWay.Ticket, true, true, true, true, true), Servers.Modern.BackEnded(ResumptionWay.Ticket, Resumed.Dropped).Back(ResumptionWay.Ticket, true)],
        Undecided = [Servers.Silent, Enumerated.Modern, Servers.Modern.BackEnded(ResumptionWay.Ticket, Resumed.Dropped), Servers.Modern.Trying(Resumed.Trial(ResumptionWay.Ticket, 0))],
        Inapplicable = [Servers.Modern, Servers.Tls13Only],
    };

    [Fact]
    public void Where_only_some_are_taken_up_it_is_a_fault_and_says_how_many()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new TicketNotResumed().Judge(Servers.Modern.Back(ResumptionWay.Ticket, true, false, true, false, true), Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal((Sallyport.Findings.Severity.Low, "Only 3 of 5 sessions are taken up again"), (failed.Severity, failed.Title));
    }

    [Fact]
    public void What_ended_the_handshake_before_it_is_the_reason()
    {
        var ended = Servers.Handshake(HandshakePurpose.Tls12, Sallyport.Wire.Tls.ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { End = Resumed.Dropped };
        var undecided = Assert.IsType<Sallyport.Checks.CheckResult.Undecided>(new TicketNotResumed().Judge(Enumerated.Modern with { Handshakes = [ended] }, Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.EndsWith("the handshake before it was interrupted: the connection was reset", undecided.Reason, StringComparison.Ordinal);
    }
}
