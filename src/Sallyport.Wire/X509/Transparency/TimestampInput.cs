using System.Buffers.Binary;
using System.Security.Cryptography;
using Sallyport.Wire.X509.Extensions;

namespace Sallyport.Wire.X509.Transparency;

/// <summary>The octets that a log signs for a timestamp (RFC 6962 3.2, digitally-signed struct).</summary>
public static class TimestampInput
{
    private const byte CertificateTimestamp = 0;
    private const ushort X509Entry = 0;
    private const ushort PrecertificateEntry = 1;
    private const int LongestEntry = (1 << 24) - 1;

    /// <summary>For a timestamp that came beside the certificate, in the TLS extension or in an OCSP response: the certificate itself was logged.</summary>
    /// <param name="timestamp">A timestamp of version 1.</param>
    /// <param name="certificate">The certificate, DER.</param>
    public static byte[] OfCertificate(SignedCertificateTimestamp timestamp, ReadOnlySpan<byte> certificate) => Write(timestamp, X509Entry, [], certificate);

    /// <summary>For a timestamp inside the certificate: its precertificate was logged, bound to the issuer by the SHA-256 of the issuer's key.</summary>
    /// <param name="timestamp">A timestamp of version 1.</param>
    /// <param name="tbs">What <see cref="Precertificate.Rebuild"/> gave.</param>
    /// <param name="issuerKey">SubjectPublicKeyInfo of the issuer, DER.</param>
    public static byte[] OfPrecertificate(SignedCertificateTimestamp timestamp, ReadOnlySpan<byte> tbs, ReadOnlySpan<byte> issuerKey) =>
        Write(timestamp, PrecertificateEntry, SHA256.HashData(issuerKey), tbs);

    private static byte[] Write(SignedCertificateTimestamp timestamp, ushort entryType, ReadOnlySpan<byte> issuerKeyHash, ReadOnlySpan<byte> entry)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.Length, LongestEntry);
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(time, timestamp.Timestamp.ToUnixTimeMilliseconds());
        return
        [
            timestamp.Version, CertificateTimestamp, .. time, 0, (byte)entryType, .. issuerKeyHash,
            (byte)(entry.Length >> 16), (byte)(entry.Length >> 8), (byte)entry.Length, .. entry,
            (byte)(timestamp.Extensions.Length >> 8), (byte)timestamp.Extensions.Length, .. timestamp.Extensions.Span,
        ];
    }
}
