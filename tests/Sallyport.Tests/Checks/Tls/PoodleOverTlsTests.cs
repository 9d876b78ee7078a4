using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class PoodleOverTlsTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new PoodleOverTls())
    {
        Failing = [Cbc((AttackForm.WrongPadding, Page))],
        Passing = [.. SoundCbc, Cbc((AttackForm.WrongPadding, Refused(AlertDescription.DecryptionFailedReserved)))],
        Undecided = UndecidedCbc,
        Inapplicable = WithoutCbc,
    };
}
