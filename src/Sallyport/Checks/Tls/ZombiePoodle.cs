using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when wrong padding in front of which the MAC is right is answered unlike every record whose MAC is wrong, three times out of three.</summary>
/// <remarks>
/// Whoever is on the way and can make the client repeat a request then learns one byte of it in 256 tries. Records are sent with --profile deep alone.
/// </remarks>
[Check("VULN-0089", Severity.High, "Zombie POODLE: wrong padding with a right MAC is met in a way of its own", References = ["CVE-2019-6593", "RFC 5246 6.2.3.2"], FailureMeans = Verdict.Insecure, Vulnerability = "zombiePoodle")]
internal sealed class ZombiePoodle : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => PaddingRule.Judge(subject, Compare);

    private static (AttackForm One, AttackForm Other)? Compare(PaddingReading met)
    {
        var own = met[AttackForm.WrongPadding];
        return own.SaysOtherThan(met[AttackForm.WrongMac]) && own.SaysOtherThan(met[AttackForm.WrongPaddingAndMac]) && own.Words != met[AttackForm.ValidRecord].Words
            ? (AttackForm.WrongPadding, AttackForm.WrongPaddingAndMac)
            : null;
    }
}
