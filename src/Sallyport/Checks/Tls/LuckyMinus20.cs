using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a CBC record of nothing but padding is met with the alert record_overflow and a wrong MAC is not, three times out of three.</summary>
/// <remarks>
/// OpenSSL 1.0.1 and 1.0.2 of before May 2016 compute a negative length there on processors with AES instructions, and tell so. Records are sent with --profile deep alone.
/// </remarks>
[Check("VULN-0093", Severity.High, "Padding that leaves no room for a MAC is answered as an overflow", References = ["CVE-2016-2107"], FailureMeans = Verdict.Insecure, Vulnerability = "luckyMinus20")]
internal sealed class LuckyMinus20 : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => PaddingRule.Judge(subject, Compare);

    private static (AttackForm One, AttackForm Other)? Compare(PaddingReading met) =>
        IsOverflow(met[AttackForm.OverlongPadding]) && !IsOverflow(met[AttackForm.WrongMac]) ? (AttackForm.OverlongPadding, AttackForm.WrongMac) : null;

    private static bool IsOverflow(PaddingReaction reaction) => reaction.Words.StartsWith("alert record_overflow", StringComparison.Ordinal);
}
