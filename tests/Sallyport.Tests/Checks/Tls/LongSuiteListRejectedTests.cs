using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class LongSuiteListRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new LongSuiteListRejected())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.ManySuites)],
        Passing = [Servers.Modern.Taking(ToleranceForm.ManySuites)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.ManySuites)],
        Inapplicable = [Servers.Modern],
    };
}
