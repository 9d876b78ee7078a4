using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a kind of wrong padding or MAC is met with silence or far later than another, three times out of three.</summary>
/// <remarks>
/// It is the oracle of the POODLE family, told by waiting: far later means that every answer of the one kind took three times as long as any of the other, and 100 ms. Records are sent with --profile deep alone.
/// </remarks>
[Check("VULN-0091", Severity.High, "Sleeping POODLE: the padding of CBC records shows in how long an answer takes", References = ["CVE-2019-6593", "RFC 5246 6.2.3.2"], FailureMeans = Verdict.Insecure, Vulnerability = "sleepingPoodle")]
internal sealed class SleepingPoodle : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => PaddingRule.Judge(subject, Compare);

    private static (AttackForm One, AttackForm Other)? Compare(PaddingReading met)
    {
        foreach (var (one, other) in ((AttackForm, AttackForm)[])[(AttackForm.WrongPadding, AttackForm.WrongPaddingAndMac), (AttackForm.WrongMac, AttackForm.WrongPaddingAndMac), (AttackForm.WrongPadding, AttackForm.WrongMac)])
        {
            if (met[one].WaitsOtherThan(met[other])) return (one, other);
        }

        return null;
    }
}
