using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RenegotiationInsecureTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RenegotiationInsecure())
    {
        Failing = [Again(Sent(ContentType.Handshake, 100))],
        Passing = [Again(Alerted(AlertDescription.HandshakeFailure)), Again(Alerted(AlertDescription.NoRenegotiationReserved)), Again(Closed, Reset)],
        Undecided = [Servers.Modern, Servers.Silent, Again(NotReached), Again(Silence), Again(Closed), Again(Closed, Silence), Again((AttackOutcome.Reacted)Sent(ContentType.Handshake, 28) with { End = NetworkFault.TimedOut })],
        Inapplicable = [Servers.Tls13Only],
    };

    private static TlsObservation Again(params AttackOutcome[] outcomes) => Met(AttackPurpose.Renegotiation, AttackForm.LegacyRenegotiation, outcomes);
}
