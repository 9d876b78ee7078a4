using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a hello of 256 to 511 bytes is refused or dropped, and answered at another length.</summary>
/// <remarks>Old load balancers took the length for the start of an SSLv2 record; the padding extension was made for them. Asked with --profile deep alone.</remarks>
[Check("TLS-0078", Severity.Medium, "A hello of 256 to 511 bytes is not taken", References = ["RFC 7685 1"])]
internal sealed class HelloLengthRejected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => ToleranceRule.Deep(subject, ToleranceForm.MiddleLength);
}
