using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Services;

namespace Sallyport.Checks.Service;

/// <summary>Fails, for information, when different services answer on the same port, by the first bytes that a client sends.</summary>
/// <remarks>
/// A multiplexer (sslh, HAProxy or nginx by their first bytes, OpenVPN's port-share) puts SSH, a VPN or a remote desktop where filters expect HTTPS. That can be meant, and it can be a
/// way in that nobody watches. Only services that answered their own first message are counted.
/// </remarks>
[Check("SERVICE-0158", Severity.Info, "Different services answer on the same port", References = ["RFC 4253 4.2", "https://www.rutschle.net/tech/sslh/README.html"])]
internal sealed class PortShared : ICheck<ServiceIdentity>
{
    private const string Remedy =
        "If it is meant, write each service into the policy file and watch the logs of each; if not, find what listens ('ss -tlnp' on the host) and take the other service off this port (sslh: its --ssh or --openvpn target; OpenVPN: port-share)";

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge)
    {
        if (!subject.Sides.IsEmpty) return CheckResult.Fail([.. subject.Sides.Select(side => side.Shown with { Fact = $"{side.Words}: {side.Shown.Fact}" })], Remedy);
        if (subject.Endpoint.Service is not { } asked) return CheckResult.Inconclusive("no other protocol was tried on this port (the quick profile asks none)");

        return CheckResult.Pass(new Evidence($"{asked.Stimuli.Length} first messages of other protocols were sent, and none was answered by another service", "service/stimuli"));
    }
}
