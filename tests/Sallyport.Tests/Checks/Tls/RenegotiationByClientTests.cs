using Sallyport.Checks;
using Sallyport.Checks.Tls;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RenegotiationByClientTests : CheckTests
{
    private static readonly AttackOutcome Taken = Sent(ContentType.Handshake, 100);
    private static readonly AttackOutcome Declined = Alerted(AlertDescription.NoRenegotiationReserved);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RenegotiationByClient())
    {
        Failing = [Again(Declined, Taken), Again(Taken, NotPossible), Again(Silence, Taken), Counted(10, null), Counted(3, "the connection was closed"), Counted(0, null)],
        Passing = [Again(Declined, Declined), Again(Declined, NotPossible)],
        Undecided = [Servers.Modern, Servers.Silent, Again(NotReached, NotReached), Again(Declined, Silence), Again(Silence, Declined), Again(Declined, NotReached)],
        Inapplicable = [Servers.Tls13Only],
    };

    [Fact]
    public void How_often_it_goes_along_is_told_and_a_limit_makes_it_slight()
    {
        var (endless, limited, uncounted) = (Judge(Counted(10, null)), Judge(Counted(1, "the connection was closed")), Judge(Counted(0, null)));

        Assert.Null(endless.Severity);
        Assert.Equal("10 renegotiations were carried out on one connection in the time there was, and no limit was met", endless.Evidence[^1].Fact);
        Assert.Equal(Severity.Info, limited.Severity);
        Assert.Equal("1 renegotiation was carried out on one connection; at the next the connection was closed", limited.Evidence[^1].Fact);
        Assert.Null(uncounted.Severity);
        Assert.Single(uncounted.Evidence);
    }

    private static CheckResult.Failed Judge(TlsObservation seen) => Assert.IsType<CheckResult.Failed>(new RenegotiationByClient().Judge(seen, KnowledgeBase.Embedded));

    private static TlsObservation Counted(int times, string? limit) =>
        Again(Declined, Taken).Met(AttackPurpose.Renegotiation, AttackForm.RepeatedRenegotiation, new AttackOutcome.Renegotiated(times, limit));

    private static TlsObservation Again(AttackOutcome legacy, AttackOutcome secure) =>
        Met(AttackPurpose.Renegotiation, AttackForm.LegacyRenegotiation, legacy).Met(AttackPurpose.Renegotiation, AttackForm.SecureRenegotiation, secure);
}
