using System.Security.Cryptography;
using Sallyport.Certificates;
using Sallyport.Observations;
using Sallyport.Wire.X509;

namespace Sallyport.Reports.Json;

/// <summary>Lays out a presented chain.</summary>
internal static class CertificateMapping
{
    /// <summary>The chain as a part; null when its leaf cannot be read (the finding says why).</summary>
    internal static CertificatePart? Of(CertificateObservation seen)
    {
        var chain = PresentedChain.Read(seen);
        if (chain.Leaf is not { } leaf) return null;

        var names = leaf.Extensions.SubjectAltName;
        return new CertificatePart
        {
            Subject = leaf.Subject.ToString(),
            Issuer = leaf.Issuer.ToString(),
            San = names is null ? [] : [.. names.Dns, .. names.IpAddresses],
            NotBefore = Words.Of(leaf.NotBefore),
            NotAfter = Words.Of(leaf.NotAfter),
            Key = leaf.PublicKey.ToString(),
            Signature = leaf.SignatureAlgorithm.Name,
            Sha256 = Fingerprint(leaf),
            Chain = [.. chain.Certificates.Select(one => new ChainPart(one.Subject.ToString(), one.Issuer.ToString(), Words.Of(one.NotAfter), Fingerprint(one)))],
            Trusted = chain.Path is PathOutcome.Trusted,
            Trust = PathWords.Of(chain.Path),
            HostnameMatches = chain.Name is NameMatch.Matched,
            ForHost = seen.ForHost,
        };
    }

    private static string Fingerprint(Certificate certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.Der.Span));
}
