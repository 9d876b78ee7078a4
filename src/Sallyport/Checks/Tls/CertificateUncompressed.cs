using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when a TLS 1.3 handshake that offered it brings its certificates uncompressed.</summary>
/// <remarks>Chains shrink by a third or more; where the first flight then fits the server's first window, a visitor waits one round trip less. Brotli and ZLIB were offered, as browsers do.</remarks>
[Check("TLS-0066", Severity.Info, "Certificates are not compressed", References = ["RFC 8879"])]
internal sealed class CertificateUncompressed : ICheck<TlsObservation>
{
    private const string Remedy =
        "Nothing, unless the chain is long. nginx 1.29.1 and newer: ssl_certificate_compression on, with OpenSSL 3.2 or newer; Apache and HAProxy: no directive yet, so send a short chain with an ECDSA key";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Versions.Tls13 is Answer.No) return CheckResult.NotApplicable("TLS 1.3 is not spoken");

        var asked = Placed.In(subject.Handshakes, "tls/handshakes")
            .Where(placed => placed.Item is { CertificateCompressionOffered: true, IsComplete: true, Version: { } version } && version == ProtocolVersion.Tls13).ToList();
        if (asked.Count == 0) return CheckResult.Inconclusive("no handshake that offered to compress them was finished");

        return asked.Find(placed => placed.Item.CertificateCompression is not null) is { } compressed
            ? CheckResult.Pass(new Evidence($"certificates came compressed with {(compressed.Item.CertificateCompression == 1 ? "ZLIB" : "Brotli")}", compressed.Source))
            : CheckResult.Fail(new Evidence($"certificates of {asked[0].Item.Certificates.Sum(der => der.Length)} bytes came as they are", asked[0].Source), Remedy);
    }
}
