using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Extensions;

namespace Sallyport.Wire.X509.Ocsp;

/// <summary>CertStatus (RFC 6960 2.2).</summary>
public enum OcspCertificateStatus
{
    /// <summary>Not revoked, as far as the responder knows.</summary>
    Good,

    /// <summary>Revoked, for good or for now.</summary>
    Revoked,

    /// <summary>The responder does not know the certificate.</summary>
    Unknown,
}

/// <summary>SingleResponse (RFC 6960 4.2.1): the answer about one certificate.</summary>
/// <param name="HashAlgorithm">The hash of the two issuer digests.</param>
/// <param name="IssuerNameHash">Digest of the issuer's name.</param>
/// <param name="IssuerKeyHash">Digest of the issuer's key bits.</param>
/// <param name="SerialNumber">The certificate's serial number.</param>
/// <param name="Status">Good, revoked or unknown.</param>
/// <param name="RevokedAt">When it was revoked; null otherwise.</param>
/// <param name="RevocationReason">CRLReason (RFC 5280 5.3.1); null when not said.</param>
/// <param name="ThisUpdate">When the status was known to be right.</param>
/// <param name="NextUpdate">When newer information will be there; null when always.</param>
public sealed record SingleOcspResponse(
    ObjectIdentifier HashAlgorithm,
    ReadOnlyMemory<byte> IssuerNameHash,
    ReadOnlyMemory<byte> IssuerKeyHash,
    ReadOnlyMemory<byte> SerialNumber,
    OcspCertificateStatus Status,
    DateTimeOffset? RevokedAt,
    int? RevocationReason,
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate)
{
    /// <summary>Signed certificate timestamps for the certificate (RFC 6962 3.3); empty when there are none or they are not in their form.</summary>
    public ImmutableArray<SignedCertificateTimestamp> Timestamps { get; init; } = [];
}
