using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class HeartbleedTests : CheckTests
{
    private static readonly AttackOutcome Leak = Sent(ContentType.Heartbeat, 51, heartbeat: 32);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Heartbleed())
    {
        Failing = [Beaten(Leak, Leak), Beaten(Leak, Silence), Beaten(Sent(ContentType.Heartbeat, 35, heartbeat: 32))],
        Passing = [Beaten(Closed), Beaten(Alerted(AlertDescription.UnexpectedMessage)), Beaten(Silence, Closed)],
        Undecided =
        [
            Servers.Modern, Servers.Silent, Beaten(NotReached), Beaten(Silence, Silence), Beaten(Reset, Reset),
            Beaten(Sent(ContentType.Heartbeat, 19, heartbeat: 0), Silence), Beaten(Sent(ContentType.Heartbeat, 51), Silence), Beaten(Sent(ContentType.ApplicationData, 51), Silence),
        ],
        Inapplicable = [Servers.Tls13Only, Beaten(NotPossible)],
    };

    private static TlsObservation Beaten(params AttackOutcome[] outcomes) => Met(AttackPurpose.Heartbleed, AttackForm.OverlongHeartbeat, outcomes);
}
