using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>The extensions of a certificate: all as encoded, and those that decide about trust read out.</summary>
/// <remarks>A property is null when its extension is absent or malformed; <see cref="Malformed"/> tells which.</remarks>
public sealed class CertificateExtensions
{
    /// <summary>Every extension in encoded order.</summary>
    public ImmutableArray<CertificateExtension> All { get; internal set; } = [];

    /// <summary>Extensions whose value does not have its form, and second ones of a type.</summary>
    public ImmutableArray<MalformedExtension> Malformed { get; internal set; } = [];

    /// <summary>Types of critical extensions that nothing here processes: a certificate that has one must be refused (RFC 5280 4.2).</summary>
    public ImmutableArray<ObjectIdentifier> UnprocessedCritical { get; internal set; } = [];

    /// <summary>subjectAltName.</summary>
    public GeneralNames? SubjectAltName { get; internal set; }

    /// <summary>basicConstraints.</summary>
    public BasicConstraints? BasicConstraints { get; internal set; }

    /// <summary>keyUsage.</summary>
    public KeyUsages? KeyUsage { get; internal set; }

    /// <summary>extKeyUsage.</summary>
    public ExtendedKeyUsage? ExtendedKeyUsage { get; internal set; }

    /// <summary>nameConstraints.</summary>
    public NameConstraints? NameConstraints { get; internal set; }

    /// <summary>subjectKeyIdentifier.</summary>
    public ReadOnlyMemory<byte>? SubjectKeyIdentifier { get; internal set; }

    /// <summary>authorityKeyIdentifier.</summary>
    public AuthorityKeyIdentifier? AuthorityKeyIdentifier { get; internal set; }

    /// <summary>authorityInfoAccess.</summary>
    public AuthorityInformationAccess? AuthorityInformationAccess { get; internal set; }

    /// <summary>URLs of cRLDistributionPoints; empty when absent. Untrusted text.</summary>
    public ImmutableArray<string> CrlUrls { get; internal set; } = [];

    /// <summary>certificatePolicies.</summary>
    public CertificatePolicies? CertificatePolicies { get; internal set; }

    /// <summary>TLS feature.</summary>
    public TlsFeatures? TlsFeature { get; internal set; }

    /// <summary>Embedded signed certificate timestamps; empty when absent.</summary>
    public ImmutableArray<SignedCertificateTimestamp> Timestamps { get; internal set; } = [];

    /// <summary>The first extension of <paramref name="type"/>, or null.</summary>
    /// <param name="type">The type looked for.</param>
    public CertificateExtension? Find(ObjectIdentifier type)
    {
        foreach (var extension in All)
            if (extension.Type == type) return extension;
        return null;
    }
}
