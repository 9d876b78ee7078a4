using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a hello with more than 128 suites is refused or dropped, and answered with a shorter list.</summary>
/// <remarks>It also tells other tools why their long offers find nothing; here no offer of the enumeration is that long. Asked with --profile deep alone.</remarks>
[Check("TLS-0079", Severity.Low, "A hello with more than 128 suites is not taken", References = ["RFC 5246 7.4.1.2"])]
internal sealed class LongSuiteListRejected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => ToleranceRule.Deep(subject, ToleranceForm.ManySuites);
}
