using System.Collections.Immutable;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Crl;

/// <summary>A certificate revocation list (RFC 5280 5) as facts; its signature is not verified by reading it, and its entries are walked, not copied.</summary>
public sealed record CertificateList
{
    /// <summary>The signed part, tag and length included.</summary>
    public required ReadOnlyMemory<byte> SignedData { get; init; }

    /// <summary>Who signed.</summary>
    public required DistinguishedName Issuer { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset ThisUpdate { get; init; }

    /// <summary>When the next one will be there at the latest; null when not said.</summary>
    public required DateTimeOffset? NextUpdate { get; init; }

    /// <summary>How many certificates it lists.</summary>
    public required int Count { get; init; }

    /// <summary>What it covers; null for everything that its issuer issued.</summary>
    public required IssuingDistributionPoint? Scope { get; init; }

    /// <summary>Types of critical extensions that nothing here processes, delta lists among them: such a list must not be used (RFC 5280 5.2).</summary>
    public required ImmutableArray<ObjectIdentifier> UnprocessedCritical { get; init; }

    /// <summary>The signature algorithm.</summary>
    public required AlgorithmIdentifier SignatureAlgorithmIdentifier { get; init; }

    /// <summary>The issuer's signature over <see cref="SignedData"/>.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The entries as encoded, without the SEQUENCE around them.</summary>
    internal ReadOnlyMemory<byte> Entries { get; init; }

    /// <summary>Reads the list that <paramref name="bytes"/> begins with.</summary>
    /// <param name="bytes">DER; kept alive by the list.</param>
    public static ParseResult<CertificateList> Read(ReadOnlyMemory<byte> bytes) => CertificateListReader.Read(bytes);

    /// <summary>The entry about the certificate with <paramref name="serialNumber"/>; null when it is not listed.</summary>
    /// <param name="serialNumber">As in <see cref="Certificate.SerialNumber"/>.</param>
    public RevokedCertificate? Find(ReadOnlyMemory<byte> serialNumber) => CertificateListReader.Find(Entries, serialNumber.Span);
}

/// <summary>One entry of a list (RFC 5280 5.1.2.6).</summary>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="Reason">CRLReason (RFC 5280 5.3.1); null when not said.</param>
public sealed record RevokedCertificate(DateTimeOffset RevokedAt, int? Reason);

/// <summary>issuingDistributionPoint (RFC 5280 5.2.5): which certificates a list is about.</summary>
/// <param name="Urls">Where it lies; a certificate that it covers names one of them. Empty for anywhere. Untrusted text.</param>
/// <param name="IsPartial">True when server certificates are outside it, or only some reasons, or other issuers' certificates inside it.</param>
public sealed record IssuingDistributionPoint(ImmutableArray<string> Urls, bool IsPartial);
