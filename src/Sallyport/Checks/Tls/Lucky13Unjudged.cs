using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Tells, for information, when CBC suites are taken without encrypt-then-MAC: whether the library hides the time that a MAC takes cannot be seen from outside.</summary>
/// <remarks>
/// LUCKY13 needs differences of less than a microsecond; libraries of 2013 and later hide them. It is not a finding of the flaw, and machine output says unknown.
/// It passes when CBC suites alone are refused, or when encrypt-then-MAC (RFC 7366) is agreed to.
/// </remarks>
[Check("VULN-0104", Severity.Info, "CBC suites are taken: LUCKY13 depends on the library and cannot be judged from outside",
    References = ["CVE-2013-0169", "RFC 7366"], Vulnerability = "lucky13")]
internal sealed class Lucky13Unjudged : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.CbcOffer);
        if (asked is [{ Item.Outcome: AttackOutcome.NotPossible refused, Source: var at }]) return CheckResult.Pass(new Evidence($"CBC suites alone: {refused.Reason}", at));
        if (AttackRule.WithoutReaction(subject, asked, "CBC") is { } without) return without;

        var offer = asked.Find(placed => placed.Item.Outcome is AttackOutcome.SuiteTaken);
        return offer is { Item: var taken, Source: var source } ? Judge(taken, source) : CheckResult.Inconclusive("the answer to CBC suites alone was not seen");
    }

    private static CheckResult Judge(AttackExchange taken, string source) =>
        taken.Outcome is AttackOutcome.SuiteTaken { EncryptThenMac: true }
            ? CheckResult.Pass(new Evidence($"{taken.Suite?.Name} is taken with encrypt-then-MAC", source))
            : CheckResult.Fail(new Evidence($"{taken.Suite?.Name} is taken without encrypt-then-MAC, though that was offered", source), TlsRemedies.Suites);
}
