using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a hello that names a version of the future, or has an unusual version on its record, is refused or dropped instead of answered with a version that both have.</summary>
/// <remarks>
/// It is what made browsers fall back to old versions, and what kept TLS 1.3 back for years. The fixed field alone is told for information: since TLS 1.3 no client puts a new version
/// there, and Go's library refuses it against RFC 8446 4.2.1.
/// </remarks>
[Check("TLS-0008", Severity.Medium, "A hello with a version of the future is not answered", References = ["RFC 8446 4.2.1", "RFC 5246 E.1"])]
internal sealed class VersionIntolerance : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var lists = ToleranceRule.Standard(subject, ToleranceForm.FutureVersion, ToleranceForm.RecordVersion);
        if (lists is CheckResult.Failed or CheckResult.DoesNotApply || !subject.Tolerance.Any(exchange => exchange.Forms.Contains(ToleranceForm.LegacyVersion))) return lists;

        var field = ToleranceRule.Standard(subject, ToleranceForm.LegacyVersion);
        if (field is CheckResult.Failed failed) return CheckResult.Fail(failed.Evidence, failed.Remedy, lists is CheckResult.Passed ? Severity.Info : null, "A hello with a version above TLS 1.2 in its fixed field is not answered");

        return lists is CheckResult.Passed && field is CheckResult.Undecided ? field : lists;
    }
}
