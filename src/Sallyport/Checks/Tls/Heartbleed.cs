using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a heartbeat that promises 32 bytes and carries none is answered with 32 bytes: memory of the server.</summary>
/// <remarks>
/// Keys, passwords and other visitors' requests come out 64 kB at a time, and no log shows it. One heartbeat is sent behind ServerHelloDone; how many bytes
/// came is kept, the bytes are not. It does not apply where heartbeats are not taken.
/// </remarks>
[Check("VULN-0083", Severity.Critical, "Heartbleed: a heartbeat returns memory of the server",
    References = ["CVE-2014-0160", "RFC 6520 4"], FailureMeans = Verdict.Insecure, Vulnerability = "heartbleed")]
internal sealed class Heartbleed : ICheck<TlsObservation>
{
    private const int Promised = 32;
    private const int Header = 3;
    private const string Remedy =
        AttackRemedies.Library + "; then replace the certificate's key, revoke the old certificate, and let passwords be changed: all may have leaked";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.Heartbleed);
        if (AttackRule.WithoutReaction(subject, asked, "Heartbleed") is { } without) return without;

        var reactions = AttackRule.Reactions(asked);
        foreach (var (reaction, source) in reactions)
        {
            if (reaction.Records.FirstOrDefault(IsLeak) is { } leak)
                return CheckResult.Fail(new Evidence($"a heartbeat with no payload was answered with {leak.Length - Header} bytes", source), Remedy);
        }

        var calm = reactions.Find(pair => pair.Reaction.End == NetworkFault.Closed || pair.Reaction.Records.Any(record => record.Alert is not null));
        return calm.Reaction is { } ended
            ? CheckResult.Pass(AttackRule.Met(AttackForm.OverlongHeartbeat.Words(), ended, calm.Source))
            : CheckResult.Inconclusive($"the heartbeat was met with: {AttackReading.Signature(reactions[^1].Reaction)}");
    }

    private static bool IsLeak(SeenRecord record) => record.HeartbeatPayload == Promised && record.Length >= Header + Promised;
}
