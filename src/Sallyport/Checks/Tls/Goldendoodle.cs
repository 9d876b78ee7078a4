using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when right padding behind a wrong MAC is answered unlike every record whose padding is wrong, three times out of three.</summary>
/// <remarks>
/// The padding is told apart whatever the MAC, so a guess at a byte is confirmed by one request: faster than POODLE by far. Records are sent with --profile deep alone.
/// </remarks>
[Check("VULN-0090", Severity.High, "GOLDENDOODLE: right padding with a wrong MAC is met in a way of its own", References = ["CVE-2019-6593", "RFC 5246 6.2.3.2"], FailureMeans = Verdict.Insecure, Vulnerability = "goldendoodle")]
internal sealed class Goldendoodle : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => PaddingRule.Judge(subject, Compare);

    private static (AttackForm One, AttackForm Other)? Compare(PaddingReading met)
    {
        var own = met[AttackForm.WrongMac];
        return own.SaysOtherThan(met[AttackForm.WrongPaddingAndMac]) && (own.SaysOtherThan(met[AttackForm.WrongPadding]) || met[AttackForm.WrongPadding].Words == met[AttackForm.ValidRecord].Words)
            ? (AttackForm.WrongMac, AttackForm.WrongPaddingAndMac)
            : null;
    }
}
