using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RsaPaddingOracleTests : CheckTests
{
    private static readonly AttackOutcome Mac = Alerted(BadRecordMac);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RsaPaddingOracle())
    {
        Failing =
        [
            Robot((form, _) => IsMalformed(form) ? Alerted(AlertDescription.DecryptError) : Mac, (_, _) => Silence),
            Robot((form, _) => form == AttackForm.NoZero ? Closed : Mac, (_, _) => Silence),
            Robot((_, _) => Mac, (form, _) => IsMalformed(form) ? Closed : Silence),
            Robot((_, _) => Mac, (form, _) => form == AttackForm.WrongVersion ? Mac : Silence),
        ],
        Passing = [Robot((_, _) => Mac, (_, _) => Silence, rounds: 1), Robot((_, _) => Closed, (_, _) => Mac, rounds: 1)],
        Undecided =
        [
            Servers.Modern.Taking(0x002F), Servers.Silent,
            Robot((form, round) => IsMalformed(form) && round != 1 ? Alerted(AlertDescription.DecryptError) : Mac, (_, _) => Silence),
            Robot((_, _) => Mac, (form, round) => form == AttackForm.NoZero && round == 0 ? Mac : Silence),
            Robot((_, _) => NotReached, (_, _) => NotReached, rounds: 1),
            Robot((_, _) => Silence, (_, _) => Silence, rounds: 1),
            Robot((_, _) => Mac, (form, _) => form == AttackForm.NoZero ? NotReached : Silence),
        ],
        Inapplicable = [Servers.Modern, Servers.Tls13Only, Robot((_, _) => NotPossible, (_, _) => NotPossible, rounds: 1)],
    };

    private static bool IsMalformed(AttackForm form) => form is AttackForm.WrongFirstBytes or AttackForm.MisplacedZero or AttackForm.NoZero;
}
