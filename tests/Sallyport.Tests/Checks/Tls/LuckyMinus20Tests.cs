using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class LuckyMinus20Tests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new LuckyMinus20())
    {
        Failing = [Cbc((AttackForm.OverlongPadding, Refused(AlertDescription.RecordOverflow)))],
        Passing = [.. SoundCbc, Cbc((AttackForm.OverlongPadding, Closed))],
        Undecided = UndecidedCbc,
        Inapplicable = WithoutCbc,
    };
}
