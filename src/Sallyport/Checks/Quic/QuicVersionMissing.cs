using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Quic;

/// <summary>Fails when the port speaks QUIC over UDP and lists no version that was published, drafts alone.</summary>
/// <remarks>Browsers speak version 1 and have dropped the drafts: such a server costs them a try and gives them nothing. Silence on UDP is told as silence, never as closed.</remarks>
[Check("QUIC-0139", Severity.Low, "QUIC is spoken in no published version", References = ["RFC 9000 6", "RFC 9369"])]
internal sealed class QuicVersionMissing : ICheck<EndpointObservation>
{
    private const string Remedy =
        "Update the server to one that speaks QUIC version 1 (RFC 9000): nginx 1.25 and newer with listen 443 quic, HAProxy 2.6 and newer with bind quic4@:443, Caddy 2.6 and newer; "
        + "Apache has no QUIC, so the front end or CDN before it is what to update; or close UDP port 443";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge) => subject.Quic?.Answer switch
    {
        null => CheckResult.NotApplicable("QUIC is not asked for in the quick profile, nor where TLS is started inside another protocol"),
        QuicAnswer.Negotiated versions => Judge(versions),
        QuicAnswer.PortUnreachable => CheckResult.NotApplicable("nothing listens on that UDP port (ICMP port unreachable)"),
        QuicAnswer.NoDatagram => CheckResult.Inconclusive($"no answer from UDP port {subject.Port} to {subject.Quic.Sent} datagrams in {subject.Quic.Took.TotalMilliseconds:0} ms: nothing there, or a filter on the way"),
        { } other => CheckResult.Inconclusive(other.Words),
    };

    private static CheckResult Judge(QuicAnswer.Negotiated seen)
    {
        var evidence = new Evidence(seen.Words, "quic");
        return QuicVersions.Real(seen.Versions).Any(version => version.IsPublished) ? CheckResult.Pass(evidence) : CheckResult.Fail(evidence, Remedy);
    }
}
