using System.Security.Cryptography;
using Sallyport.Wire.Dns;
using Sallyport.Wire.X509;

namespace Sallyport.Certificates;

/// <summary>Compares a TLSA record with a presented chain (RFC 6698 2.1, RFC 7671).</summary>
internal static class DaneMatch
{
    /// <summary>True when the chain is what <paramref name="record"/> wants, the trust that its usage asks for included.</summary>
    internal static bool Fits(TlsaRecord record, PresentedChain chain) => record.IsUsable && record.Usage switch
    {
        TlsaUsage.PkixTa => chain.Path is PathOutcome.Trusted trusted && trusted.Path.Skip(1).Any(authority => Matches(record, authority)),
        TlsaUsage.PkixEe => chain.Path is PathOutcome.Trusted && chain.Leaf is { } leaf && Matches(record, leaf),
        TlsaUsage.DaneTa => chain.Name is NameMatch.Matched && Issuers(chain).Any(authority => Matches(record, authority)),
        _ => chain.Leaf is { } leaf && Matches(record, leaf),
    };

    /// <summary>True when selector and matching type lead from <paramref name="certificate"/> to the record's data.</summary>
    internal static bool Matches(TlsaRecord record, Certificate certificate)
    {
        var selected = record.Selector == 0 ? certificate.Der.Span : certificate.PublicKey.Encoded.Span;
        return record.Matching switch
        {
            0 => record.Data.Span.SequenceEqual(selected),
            1 => record.Data.Span.SequenceEqual(SHA256.HashData(selected)),
            _ => record.Data.Span.SequenceEqual(SHA512.HashData(selected)),
        };
    }

    /// <summary>The certificates above the server's, each having signed the one below, as far as the presented ones lead.</summary>
    private static IEnumerable<Certificate> Issuers(PresentedChain chain)
    {
        var below = chain.Leaf;
        for (var steps = 0; below is not null && steps < chain.Certificates.Length; steps++)
        {
            var child = below;
            below = chain.Certificates.FirstOrDefault(candidate => candidate.Subject == child.Issuer && !candidate.IsSameAs(child) && CertificateSignature.Verify(child, candidate.PublicKey) == SignatureCheck.Valid);
            if (below is not null) yield return below;
        }
    }
}
