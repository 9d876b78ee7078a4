using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a hello with suites and extensions that are reserved for nothing is refused or dropped, and answered without them.</summary>
/// <remarks>Browsers put such values into every hello to keep servers honest: one that fails on them is out of reach for their users.</remarks>
[Check("TLS-0075", Severity.Medium, "Reserved (GREASE) suites or extensions are not ignored", References = ["RFC 8701", "RFC 8446 9.3"])]
internal sealed class GreaseRejected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => ToleranceRule.Standard(subject, ToleranceForm.GreaseSuite, ToleranceForm.GreaseExtension);
}
