using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class SleepingPoodleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SleepingPoodle())
    {
        Failing = [Cbc((AttackForm.WrongPadding, Silence)), Cbc((AttackForm.WrongMac, Silence)), Cbc((AttackForm.WrongPadding, Refused(BadRecordMac, milliseconds: 600)))],
        Passing = [.. SoundCbc, Cbc((AttackForm.WrongPadding, Refused(BadRecordMac, milliseconds: 60)))],
        Undecided = UndecidedCbc,
        Inapplicable = WithoutCbc,
    };
}
