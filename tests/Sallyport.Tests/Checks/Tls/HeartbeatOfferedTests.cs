using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class HeartbeatOfferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new HeartbeatOffered())
    {
        Failing = [Beaten(Closed), Beaten(Sent(ContentType.Heartbeat, 51, heartbeat: 32)), Beaten(NotReached, Silence)],
        Passing = [Beaten(NotPossible)],
        Undecided = [Servers.Silent, Enumerated.Modern, Beaten(NotReached), Refused()],
        Inapplicable = [Servers.Modern, Servers.Tls13Only],
    };

    private static TlsObservation Beaten(params AttackOutcome[] outcomes) => Met(AttackPurpose.Heartbleed, AttackForm.OverlongHeartbeat, outcomes);

    private static TlsObservation Refused()
    {
        var tls = Beaten(NotPossible);
        return tls with { Attacks = [tls.Attacks[0] with { Version = null }] };
    }
}
