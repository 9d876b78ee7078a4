using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when an empty record with wrong padding is met unlike an empty record with a wrong MAC, three times out of three, while records with content are met alike.</summary>
/// <remarks>
/// OpenSSL 1.0.2 before 1.0.2r did so under applications that close twice. Whoever is on the way can then find out bytes of a request. Records are sent with --profile deep alone.
/// </remarks>
[Check("VULN-0092", Severity.High, "Empty CBC records betray their padding", References = ["CVE-2019-1559"], FailureMeans = Verdict.Insecure, Vulnerability = "zeroLength")]
internal sealed class EmptyRecordOracle : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => PaddingRule.Judge(subject, Compare);

    private static (AttackForm One, AttackForm Other)? Compare(PaddingReading met) =>
        met[AttackForm.EmptyWrongPadding].Words != met[AttackForm.EmptyWrongMac].Words && met[AttackForm.WrongPadding].Words == met[AttackForm.WrongMac].Words
            ? (AttackForm.EmptyWrongPadding, AttackForm.EmptyWrongMac)
            : null;
}
