using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a hello whose last extension is empty is refused or dropped, and answered otherwise.</summary>
/// <remarks>Some servers of Java and WebSphere read past such an end. Asked with --profile deep alone.</remarks>
[Check("TLS-0077", Severity.Low, "A hello that ends in an empty extension is not taken", References = ["RFC 8446 4.2", "RFC 7685"])]
internal sealed class EmptyExtensionRejected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => ToleranceRule.Deep(subject, ToleranceForm.EmptyLastExtension);
}
