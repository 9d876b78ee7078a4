using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server takes heartbeats.</summary>
/// <remarks>
/// Over TCP nobody needs them; their one effect was Heartbleed, which is asked about apart. Maintained libraries have taken them out.
/// </remarks>
[Check("TLS-0067", Severity.Info, "Heartbeats are taken", References = ["RFC 6520", "CVE-2014-0160"])]
internal sealed class HeartbeatOffered : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library: OpenSSL 1.1.1 and newer have no heartbeats over TCP, and nginx, Apache and HAProxy use the system's; GnuTLS servers: do not enable them (gnutls_heartbeat_enable)";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.Heartbleed);
        if (asked.Count == 0) return ResumptionRule.Unasked(subject, older: true, "the heartbeat extension");
        if (asked.Find(placed => placed.Item.Outcome is AttackOutcome.Reacted) is { } taken) return CheckResult.Fail(new Evidence("ServerHello answers heartbeat: requests may be sent", taken.Source), Remedy);

        return asked.Find(placed => placed.Item is { Outcome: AttackOutcome.NotPossible, Version: not null }) is { } declined
            ? CheckResult.Pass(new Evidence("heartbeat was offered and not answered", declined.Source))
            : CheckResult.Inconclusive($"the heartbeat extension: {AttackReading.Signature(asked[0].Item.Outcome)}");
    }
}
