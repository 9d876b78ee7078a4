using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class GoldendoodleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Goldendoodle())
    {
        Failing = [Cbc((AttackForm.WrongMac, Refused(AlertDescription.DecryptionFailedReserved))), Cbc((AttackForm.WrongMac, Closed))],
        Passing = [.. SoundCbc, Cbc((AttackForm.WrongPadding, Page)), Cbc((AttackForm.WrongMac, Silence))],
        Undecided = UndecidedCbc,
        Inapplicable = WithoutCbc,
    };
}
