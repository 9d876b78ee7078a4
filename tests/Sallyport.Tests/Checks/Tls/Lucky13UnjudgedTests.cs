using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Lucky13UnjudgedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Lucky13Unjudged())
    {
        Failing = [TakingCbc],
        Passing = [Offered(NotPossible), Offered(new AttackOutcome.SuiteTaken(EncryptThenMac: true))],
        Undecided = [Servers.Modern, Servers.Silent, Offered(NotReached)],
        Inapplicable = [Servers.Tls13Only],
    };

    private static TlsObservation Offered(AttackOutcome outcome) => Met(AttackPurpose.CbcOffer, AttackForm.CbcSuites, outcome);
}
