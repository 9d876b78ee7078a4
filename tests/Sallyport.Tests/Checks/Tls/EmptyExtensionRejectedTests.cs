using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EmptyExtensionRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new EmptyExtensionRejected())
    {
        Failing = [.. Tolerances.Failing(ToleranceForm.EmptyLastExtension)],
        Passing = [Servers.Modern.Taking(ToleranceForm.EmptyLastExtension)],
        Undecided = [.. Tolerances.Undecided(ToleranceForm.EmptyLastExtension)],
        Inapplicable = [Servers.Modern],
    };
}
