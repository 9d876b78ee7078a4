using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class TicketbleedTests : CheckTests
{
    private static readonly AttackOutcome Leak = Returned(32, begins: true);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Ticketbleed())
    {
        Failing = [Returning(Leak, Leak, Leak)],
        Passing = [Returning(Returned(16, begins: true)), Returning(Returned(32, begins: false)), Returning(Returned(0, begins: false)), Returning(Leak, Leak, Returned(32, begins: false))],
        Undecided = [Servers.Modern, Servers.Silent, Returning(NotReached), Returning(Leak), Returning(Leak, Leak, NotReached)],
        Inapplicable = [Servers.Tls13Only, Returning(NotPossible)],
    };

    private static TlsObservation Returning(params AttackOutcome[] outcomes) => Met(AttackPurpose.Ticketbleed, AttackForm.ShortSessionId, outcomes);
}
