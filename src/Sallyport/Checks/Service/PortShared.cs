using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Services;

namespace Sallyport.Checks.Service;

/// <summary>Fails, for information, when different services answer on the same port, by the first bytes that a client sends.</summary>
/// <remarks>
/// A multiplexer (sslh, HAProxy or nginx by their first bytes, OpenVPN's port-share) puts SSH, a VPN or a remote desktop where filters expect HTTPS. That can be meant, and it can be a
/// way in that nobody watches. Only services that answered their own first message are counted, and a port that met one with silence is not cleared: who is behind it may be slow.
/// </remarks>
[Check("SERVICE-0158", Severity.Info, "Different services answer on the same port", References = ["RFC 4253 4.2", "https://www.rutschle.net/tech/sslh/README.html"])]
internal sealed class PortShared : ICheck<ServiceIdentity>
{
    private const string Remedy =
        "If it is meant, write each service into the policy file and watch the logs of each; if not, find what listens ('ss -tlnp' on the host) and take the other service off this port (sslh: its --ssh or --openvpn target; OpenVPN: port-share)";

    private static readonly Stimulus[] Others = [Stimulus.Ssh, Stimulus.OpenVpn, Stimulus.Socks, Stimulus.Rdp, Stimulus.PostgreSql];

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge)
    {
        if (!subject.Sides.IsEmpty) return CheckResult.Fail([.. subject.Sides.Select(side => side.Shown with { Fact = $"{side.Words}: {side.Shown.Fact}" })], Remedy);
        var others = (subject.Endpoint.Service?.Stimuli ?? []).Where(exchange => Others.Contains(exchange.Stimulus)).ToLookup(exchange => exchange.Reaction is Reaction.Silence or Reaction.NotAsked, exchange => exchange.Stimulus);
        if (others.Count == 0) return CheckResult.Inconclusive("no other protocol was tried on this port (the quick profile asks none)");
        if (others[true].Any()) return CheckResult.Inconclusive($"the port did not react to the first message of {string.Join(", ", others[true])} in the time that was waited");

        return CheckResult.Pass(new Evidence($"the port reacted to the first message of {string.Join(", ", others[false])}, and no other service answered it", "service/stimuli"));
    }
}
