using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class FragmentedHelloRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new FragmentedHelloRejected())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.TwoRecords), .. Tolerances.Failing(ToleranceForm.TwoSegments), .. Tolerances.Failing(ToleranceForm.ByteRecords), .. Tolerances.Failing(ToleranceForm.LongHello)],
        Passing = [Servers.Modern.Taking(ToleranceForm.TwoRecords).Taking(ToleranceForm.ByteRecords)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.TwoSegments)],
        Inapplicable = [Servers.Modern],
    };
}
