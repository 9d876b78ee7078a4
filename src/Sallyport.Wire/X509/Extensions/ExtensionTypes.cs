using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>Identifiers of the extensions met in server and CA certificates.</summary>
public static class ExtensionTypes
{
    /// <summary>subjectAltName (RFC 5280 4.2.1.6).</summary>
    public static ObjectIdentifier SubjectAltName { get; } = ObjectIdentifier.Parse("2.5.29.17");

    /// <summary>basicConstraints (RFC 5280 4.2.1.9).</summary>
    public static ObjectIdentifier BasicConstraints { get; } = ObjectIdentifier.Parse("2.5.29.19");

    /// <summary>keyUsage (RFC 5280 4.2.1.3).</summary>
    public static ObjectIdentifier KeyUsage { get; } = ObjectIdentifier.Parse("2.5.29.15");

    /// <summary>extKeyUsage (RFC 5280 4.2.1.12).</summary>
    public static ObjectIdentifier ExtendedKeyUsage { get; } = ObjectIdentifier.Parse("2.5.29.37");

    /// <summary>nameConstraints (RFC 5280 4.2.1.10).</summary>
    public static ObjectIdentifier NameConstraints { get; } = ObjectIdentifier.Parse("2.5.29.30");

    /// <summary>subjectKeyIdentifier (RFC 5280 4.2.1.2).</summary>
    public static ObjectIdentifier SubjectKeyIdentifier { get; } = ObjectIdentifier.Parse("2.5.29.14");

    /// <summary>authorityKeyIdentifier (RFC 5280 4.2.1.1).</summary>
    public static ObjectIdentifier AuthorityKeyIdentifier { get; } = ObjectIdentifier.Parse("2.5.29.35");

    /// <summary>authorityInfoAccess (RFC 5280 4.2.2.1).</summary>
    public static ObjectIdentifier AuthorityInformationAccess { get; } = ObjectIdentifier.Parse("1.3.6.1.5.5.7.1.1");

    /// <summary>cRLDistributionPoints (RFC 5280 4.2.1.13).</summary>
    public static ObjectIdentifier CrlDistributionPoints { get; } = ObjectIdentifier.Parse("2.5.29.31");

    /// <summary>certificatePolicies (RFC 5280 4.2.1.4).</summary>
    public static ObjectIdentifier CertificatePolicies { get; } = ObjectIdentifier.Parse("2.5.29.32");

    /// <summary>TLS feature (RFC 7633), whose value 5 is "must staple".</summary>
    public static ObjectIdentifier TlsFeature { get; } = ObjectIdentifier.Parse("1.3.6.1.5.5.7.1.24");

    /// <summary>Embedded list of signed certificate timestamps (RFC 6962 3.3).</summary>
    public static ObjectIdentifier SignedCertificateTimestamps { get; } = ObjectIdentifier.Parse("1.3.6.1.4.1.11129.2.4.2");

    /// <summary>The poison of a precertificate (RFC 6962 3.1): critical on purpose, so that nobody takes it for a certificate.</summary>
    public static ObjectIdentifier PrecertificatePoison { get; } = ObjectIdentifier.Parse("1.3.6.1.4.1.11129.2.4.3");

    private static readonly Dictionary<ObjectIdentifier, string> Names = new()
    {
        [SubjectAltName] = "subjectAltName",
        [BasicConstraints] = "basicConstraints",
        [KeyUsage] = "keyUsage",
        [ExtendedKeyUsage] = "extKeyUsage",
        [NameConstraints] = "nameConstraints",
        [SubjectKeyIdentifier] = "subjectKeyIdentifier",
        [AuthorityKeyIdentifier] = "authorityKeyIdentifier",
        [AuthorityInformationAccess] = "authorityInfoAccess",
        [CrlDistributionPoints] = "cRLDistributionPoints",
        [CertificatePolicies] = "certificatePolicies",
        [TlsFeature] = "tlsFeature",
        [SignedCertificateTimestamps] = "signedCertificateTimestampList",
        [PrecertificatePoison] = "precertificatePoison",
        [ObjectIdentifier.Parse("2.5.29.18")] = "issuerAltName",
        [ObjectIdentifier.Parse("2.5.29.33")] = "policyMappings",
        [ObjectIdentifier.Parse("2.5.29.36")] = "policyConstraints",
        [ObjectIdentifier.Parse("2.5.29.46")] = "freshestCRL",
        [ObjectIdentifier.Parse("2.5.29.54")] = "inhibitAnyPolicy",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.1.3")] = "qcStatements",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.1.11")] = "subjectInfoAccess",
        [ObjectIdentifier.Parse("2.16.840.1.113730.1.1")] = "netscapeCertType",
    };

    /// <summary>The RFC's name, or the dotted type where no table knows it.</summary>
    /// <param name="type">The type of an extension.</param>
    public static string NameOf(ObjectIdentifier type) => Names.GetValueOrDefault(type) ?? type.ToString();
}
