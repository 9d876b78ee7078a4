using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Keys;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509;

/// <summary>An X.509 certificate (RFC 5280 4.1) as facts: views of its DER, and what they say. Nothing here is judged.</summary>
/// <remarks>All text is the issuer's or the peer's: untrusted and unsanitised.</remarks>
public sealed class Certificate
{
    internal Certificate()
    {
    }

    /// <summary>The whole certificate.</summary>
    public required ReadOnlyMemory<byte> Der { get; init; }

    /// <summary>The signed part, tag and length included.</summary>
    public required ReadOnlyMemory<byte> Tbs { get; init; }

    /// <summary>1, 2 or 3 as people count; any other number is malformed.</summary>
    public required int Version { get; init; }

    /// <summary>The serial number, two's complement, most significant byte first. RFC 5280 wants it positive and at most 20 octets; neither is enforced here.</summary>
    public required ReadOnlyMemory<byte> SerialNumber { get; init; }

    /// <summary>The signature algorithm beside the signature.</summary>
    public required AlgorithmIdentifier SignatureAlgorithmIdentifier { get; init; }

    /// <summary>The signature algorithm inside the signed part, which must be the same.</summary>
    public required AlgorithmIdentifier SignedAlgorithmIdentifier { get; init; }

    /// <summary>Who signed.</summary>
    public required DistinguishedName Issuer { get; init; }

    /// <summary>Whose key it is.</summary>
    public required DistinguishedName Subject { get; init; }

    /// <summary>First second of the validity period.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Last second of the validity period.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The certified key.</summary>
    public required SubjectPublicKey PublicKey { get; init; }

    /// <summary>The extensions; empty below version 3.</summary>
    public required CertificateExtensions Extensions { get; init; }

    /// <summary>The issuer's signature over <see cref="Tbs"/>.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The signature algorithm by name, with its strength.</summary>
    public SignatureAlgorithm SignatureAlgorithm => SignatureAlgorithm.Of(SignatureAlgorithmIdentifier);

    /// <summary>True when issuer and subject are the same name; says nothing about the signature.</summary>
    public bool IsSelfIssued => Subject == Issuer;

    /// <summary>True when both are the same octets.</summary>
    /// <param name="other">The other certificate.</param>
    public bool IsSameAs(Certificate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Der.Span.SequenceEqual(other.Der.Span);
    }

    /// <summary>Reads the certificate at the start of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">DER; kept alive by the certificate, which holds views of it. It may go on after the certificate: see <see cref="ParseResult{T}.Consumed"/>.</param>
    /// <returns>The certificate; how many bytes are missing when it is cut; or why it is malformed and where.</returns>
    public static ParseResult<Certificate> Read(ReadOnlyMemory<byte> bytes) => CertificateReader.Read(bytes);
}
