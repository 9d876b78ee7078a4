using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a reserved value in the list of groups, signature schemes, versions or application protocols makes a hello fail.</summary>
/// <remarks>Each list is asked alone. Browsers send such values in all of them. Asked with --profile deep alone.</remarks>
[Check("TLS-0076", Severity.Medium, "Reserved (GREASE) groups, schemes, versions or protocols are not ignored", References = ["RFC 8701"])]
internal sealed class GreaseValuesRejected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => ToleranceRule.Deep(subject, ToleranceForm.GreaseGroup, ToleranceForm.GreaseScheme, ToleranceForm.GreaseVersion, ToleranceForm.GreaseProtocol);
}
