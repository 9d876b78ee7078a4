using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class HelloLengthRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new HelloLengthRejected())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.MiddleLength)],
        Passing = [Servers.Modern.Taking(ToleranceForm.MiddleLength)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.MiddleLength)],
        Inapplicable = [Servers.Modern],
    };
}
