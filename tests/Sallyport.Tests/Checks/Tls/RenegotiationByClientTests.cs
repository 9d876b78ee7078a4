using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RenegotiationByClientTests : CheckTests
{
    private static readonly AttackOutcome Taken = Sent(ContentType.Handshake, 100);
    private static readonly AttackOutcome Declined = Alerted(AlertDescription.NoRenegotiationReserved);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RenegotiationByClient())
    {
        Failing = [Again(Declined, Taken), Again(Taken, NotPossible), Again(Silence, Taken)],
        Passing = [Again(Declined, Declined), Again(Declined, NotPossible)],
        Undecided = [Servers.Modern, Servers.Silent, Again(NotReached, NotReached), Again(Declined, Silence), Again(Silence, Declined), Again(Declined, NotReached)],
        Inapplicable = [Servers.Tls13Only],
    };

    private static TlsObservation Again(AttackOutcome legacy, AttackOutcome secure) =>
        Met(AttackPurpose.Renegotiation, AttackForm.LegacyRenegotiation, legacy).Met(AttackPurpose.Renegotiation, AttackForm.SecureRenegotiation, secure);
}
