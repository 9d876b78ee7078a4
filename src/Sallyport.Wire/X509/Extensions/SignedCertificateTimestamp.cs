namespace Sallyport.Wire.X509.Extensions;

/// <summary>A log's promise to publish a certificate (RFC 6962 3.2).</summary>
/// <param name="Version">0 for version 1, the only one in use; the fields after it are unknown for another.</param>
/// <param name="LogId">SHA-256 of the log's public key, 32 octets.</param>
/// <param name="Timestamp">When the log received the certificate, to the millisecond.</param>
/// <param name="HashAlgorithm">TLS 1.2 HashAlgorithm: 4 is SHA-256.</param>
/// <param name="SignatureAlgorithm">TLS 1.2 SignatureAlgorithm: 1 is RSA, 3 is ECDSA.</param>
/// <param name="Signature">The log's signature.</param>
public sealed record SignedCertificateTimestamp(
    byte Version, ReadOnlyMemory<byte> LogId, DateTimeOffset Timestamp, byte HashAlgorithm, byte SignatureAlgorithm, ReadOnlyMemory<byte> Signature)
{
    /// <summary>CtExtensions without their length, which the signature covers; logs of today put the entry's index there.</summary>
    public ReadOnlyMemory<byte> Extensions { get; init; }
}
