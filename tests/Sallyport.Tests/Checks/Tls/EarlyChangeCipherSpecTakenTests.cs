using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EarlyChangeCipherSpecTakenTests : CheckTests
{
    private static readonly AttackOutcome Mac = Alerted(BadRecordMac);
    private static readonly AttackOutcome Unexpected = Alerted(AlertDescription.UnexpectedMessage);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new EarlyChangeCipherSpecTaken())
    {
        Failing =
        [
            Early(Mac, Mac, Mac).Compared(Unexpected),
            Early(Alerted(AlertDescription.DecryptionFailedReserved), Mac, Mac).Compared(Alerted(AlertDescription.HandshakeFailure)),
        ],
        Passing = [Early(Unexpected), Early(Alerted(AlertDescription.HandshakeFailure)), Early(Reset, Unexpected, Reset), Early(Reset, Reset, Closed)],
        Undecided =
        [
            Servers.Modern, Servers.Silent, Early(NotReached), Early(Mac), Early(Mac, Mac, Mac), Early(Mac, Mac, Mac).Compared(Mac), Early(Mac, Mac, Mac).Compared(Closed),
            Early(Mac, Mac, Silence).Compared(Unexpected), Early(Silence, Silence, Silence).Compared(Unexpected),
        ],
        Inapplicable = [Servers.Tls13Only],
    };

    private static TlsObservation Early(params AttackOutcome[] outcomes) => Met(AttackPurpose.EarlyChangeCipherSpec, AttackForm.EarlyChangeCipherSpec, outcomes);
}

file static class Control
{
    internal static TlsObservation Compared(this TlsObservation tls, AttackOutcome outcome) => tls.Met(AttackPurpose.EarlyChangeCipherSpec, AttackForm.NoChangeCipherSpec, outcome);
}
