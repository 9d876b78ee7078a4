using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when ChangeCipherSpec is obeyed before any key was agreed on.</summary>
/// <remarks>
/// Server and client then use keys of nothing, which whoever is between them knows too. A record in the clear is sent behind it: a server that finds that record
/// badly encrypted, three times out of three, and says otherwise without the ChangeCipherSpec, has changed its keys. Any other alert is a refusal.
/// </remarks>
[Check("VULN-0084", Severity.High, "An early ChangeCipherSpec is obeyed (CCS injection)", References = ["CVE-2014-0224"], FailureMeans = Verdict.Insecure, Vulnerability = "ccs")]
internal sealed class EarlyChangeCipherSpecTaken : ICheck<TlsObservation>
{
    private const int Rounds = 3;

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.EarlyChangeCipherSpec);
        if (AttackRule.WithoutReaction(subject, asked, "CCS injection") is { } without) return without;

        var early = AttackRule.Reactions(asked.Where(placed => placed.Item.Form == AttackForm.EarlyChangeCipherSpec));
        if (early.Find(pair => IsRefusal(pair.Reaction)) is { Reaction: { } refusal, Source: var at }) return CheckResult.Pass(AttackRule.Met("an early ChangeCipherSpec", refusal, at));
        if (early.Count < Rounds) return CheckResult.Inconclusive("an early ChangeCipherSpec could not be sent three times");
        if (early.TrueForAll(pair => AttackRule.IsDrop(pair.Reaction))) return CheckResult.Pass(AttackRule.Met("an early ChangeCipherSpec, each of three times,", early[0].Reaction, early[0].Source));

        return early.TrueForAll(pair => Alert(pair.Reaction) is { } alert && IsDecryption(alert))
            ? Compare(early[0], AttackRule.Reactions(asked.Where(placed => placed.Item.Form == AttackForm.NoChangeCipherSpec)))
            : CheckResult.Inconclusive($"an early ChangeCipherSpec was met with: {AttackReading.Signature(early[^1].Reaction)}");
    }

    private static CheckResult Compare((AttackOutcome.Reacted Reaction, string Source) early, List<(AttackOutcome.Reacted Reaction, string Source)> control)
    {
        if (control is not [var (compared, _)]) return CheckResult.Inconclusive("what comes without ChangeCipherSpec was not seen");
        if (Alert(compared) is not { } other || IsDecryption(other)) return CheckResult.Inconclusive($"without ChangeCipherSpec it is the same or no alert: {AttackReading.Signature(compared)}");

        return CheckResult.Fail(
            new Evidence($"after an early ChangeCipherSpec a record in the clear is met with {AttackReading.Signature(early.Reaction)}, without it with {AttackReading.Signature(compared)}", early.Source),
            AttackRemedies.Library);
    }

    private static bool IsRefusal(AttackOutcome.Reacted reaction) => Alert(reaction) is { } alert && !IsDecryption(alert);

    private static bool IsDecryption(AlertDescription alert) => alert == AlertDescription.BadRecordMac || alert == AlertDescription.DecryptionFailedReserved;

    private static AlertDescription? Alert(AttackOutcome.Reacted reaction) => reaction.Records.FirstOrDefault(record => record.Alert is not null)?.Alert;
}
