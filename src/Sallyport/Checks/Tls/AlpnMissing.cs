using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server settles on none of the application protocols that were offered.</summary>
/// <remarks>Without ALPN there is no HTTP/2, and a connection meant for one service can be led to another that shares its certificate (ALPACA).</remarks>
[Check("TLS-0062", Severity.Info, "No application protocol is negotiated", References = ["RFC 7301", "RFC 9113 3.2"])]
internal sealed class AlpnMissing : ICheck<TlsObservation>
{
    private const string Remedy =
        "Turn ALPN on. nginx: listen 443 ssl http2, from 1.25.1 on http2 on in its place; Apache: Protocols h2 http/1.1; HAProxy: alpn h2,http/1.1 on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var support = AlpnSupport.Of(subject);
        if (!support.Protocols.IsEmpty) return CheckResult.Pass(new Evidence($"settled on: {string.Join(", ", support.Protocols)}", "tls/handshakes"));
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        return support.Incomplete is { } gap ? CheckResult.Inconclusive(gap) : CheckResult.Fail(new Evidence("every protocol offered was declined or ignored", "tls/handshakes"), Remedy);
    }
}
