using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class GreaseRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new GreaseRejected())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.GreaseSuite), .. Tolerances.Failing(ToleranceForm.GreaseExtension)],
        Passing = [Servers.Modern.Taking(ToleranceForm.GreaseSuite, ToleranceForm.GreaseExtension)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.GreaseSuite)],
        Inapplicable = [Servers.Modern],
    };
}
