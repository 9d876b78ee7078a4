using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ZombiePoodleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ZombiePoodle())
    {
        Failing = [Cbc((AttackForm.WrongPadding, Refused(AlertDescription.DecryptionFailedReserved))), Cbc((AttackForm.WrongPadding, Closed))],
        Passing = [.. SoundCbc, Cbc((AttackForm.WrongPadding, Page)), Cbc((AttackForm.WrongPadding, Silence)), Cbc((AttackForm.WrongMac, Closed))],
        Undecided = UndecidedCbc,
        Inapplicable = WithoutCbc,
    };
}
