using System.Collections.Immutable;
using System.Security.Cryptography;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Observations.Local;

/// <summary>What tells one certificate from another, and a renewed one from somebody else's.</summary>
/// <remarks>All names are the issuer's: untrusted text.</remarks>
public sealed record CertificateFacts
{
    /// <summary>SHA-256 over the DER, lower-case hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>SHA-256 over the SubjectPublicKeyInfo, lower-case hexadecimal; the same when a renewal kept the key.</summary>
    public required string KeyFingerprint { get; init; }

    /// <summary>The subject in the form of RFC 4514.</summary>
    public required string Subject { get; init; }

    /// <summary>The issuer in the form of RFC 4514.</summary>
    public required string Issuer { get; init; }

    /// <summary>The DNS names and addresses of subjectAltName, lower case, in the certificate's order.</summary>
    public ImmutableArray<string> Names { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>First second of the validity period.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Last second of the validity period.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Reads the certificate that <paramref name="der"/> begins with.</summary>
    /// <param name="der">DER.</param>
    /// <returns>Null when it is no certificate.</returns>
    public static CertificateFacts? Read(ReadOnlyMemory<byte> der) => Certificate.Read(der) is { IsOk: true } read ? Of(read.Value) : null;

    /// <summary>The facts of a certificate that was read already.</summary>
    /// <param name="certificate">The certificate.</param>
    public static CertificateFacts Of(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new()
        {
            Fingerprint = Hash(certificate.Der),
            KeyFingerprint = Hash(certificate.PublicKey.Encoded),
            Subject = certificate.Subject.ToString(),
            Issuer = certificate.Issuer.ToString(),
            Names = [.. NamesOf(certificate)],
            NotBefore = certificate.NotBefore,
            NotAfter = certificate.NotAfter,
        };
    }

    private static IEnumerable<string> NamesOf(Certificate certificate) =>
        from name in certificate.Extensions.SubjectAltName?.All ?? []
        where name.Kind is GeneralNameKind.Dns or GeneralNameKind.IpAddress
        select name.Text.ToLowerInvariant();

    private static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
