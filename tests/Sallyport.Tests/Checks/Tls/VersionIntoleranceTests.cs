using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class VersionIntoleranceTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new VersionIntolerance())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.FutureVersion), .. Tolerances.Failing(ToleranceForm.RecordVersion), .. Tolerances.Failing(ToleranceForm.LegacyVersion)],
        Passing = [Servers.Modern.Taking(ToleranceForm.FutureVersion, ToleranceForm.RecordVersion).Taking(ToleranceForm.LegacyVersion), Servers.Modern.Taking(ToleranceForm.FutureVersion)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.FutureVersion)],
        Inapplicable = [Servers.Modern],
    };
}
