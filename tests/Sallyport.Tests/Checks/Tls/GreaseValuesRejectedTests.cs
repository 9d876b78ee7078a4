using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class GreaseValuesRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new GreaseValuesRejected())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.GreaseGroup), .. Tolerances.Failing(ToleranceForm.GreaseScheme), .. Tolerances.Failing(ToleranceForm.GreaseVersion), .. Tolerances.Failing(ToleranceForm.GreaseProtocol)],
        Passing = [Servers.Modern.Taking(ToleranceForm.GreaseGroup), Servers.Modern.Taking(ToleranceForm.GreaseGroup).Taking(ToleranceForm.GreaseVersion)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.GreaseScheme)],
        Inapplicable = [Servers.Modern],
    };
}
