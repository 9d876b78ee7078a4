using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>Reads one extension's value and puts it into its place, unless it is malformed.</summary>
internal delegate void ExtensionReader(ref DerReader value, CertificateExtensions into);

/// <summary>Which reader belongs to which extension. A critical extension without one cannot be processed.</summary>
internal static class ExtensionReaders
{
    public static readonly Dictionary<ObjectIdentifier, ExtensionReader> ByType = new()
    {
        [ExtensionTypes.SubjectAltName] = Reader(static (ref value) => value.ReadGeneralNames(), static (into, names) => into.SubjectAltName = names),
        [ExtensionTypes.BasicConstraints] = Reader(BasicConstraints.Read, static (into, constraints) => into.BasicConstraints = constraints),
        [ExtensionTypes.KeyUsage] = Reader(static (ref value) => (KeyUsages)value.ReadNamedBits(), static (into, usage) => into.KeyUsage = usage),
        [ExtensionTypes.ExtendedKeyUsage] = Reader(ExtendedKeyUsage.Read, static (into, usage) => into.ExtendedKeyUsage = usage),
        [ExtensionTypes.NameConstraints] = Reader(NameConstraints.Read, static (into, constraints) => into.NameConstraints = constraints),
        [ExtensionTypes.SubjectKeyIdentifier] = Reader(
            static (ref value) => value.Slice(value.ReadElement(DerTag.OctetString).Content), static (into, key) => into.SubjectKeyIdentifier = key),
        [ExtensionTypes.AuthorityKeyIdentifier] = Reader(AuthorityKeyIdentifier.Read, static (into, key) => into.AuthorityKeyIdentifier = key),
        [ExtensionTypes.AuthorityInformationAccess] = Reader(AuthorityInformationAccess.Read, static (into, access) => into.AuthorityInformationAccess = access),
        [ExtensionTypes.CrlDistributionPoints] = Reader(CrlDistributionPoints.Read, static (into, urls) => into.CrlUrls = urls),
        [ExtensionTypes.CertificatePolicies] = Reader(CertificatePolicies.Read, static (into, policies) => into.CertificatePolicies = policies),
        [ExtensionTypes.TlsFeature] = Reader(TlsFeatures.Read, static (into, features) => into.TlsFeature = features),
        [ExtensionTypes.SignedCertificateTimestamps] = Reader(SignedCertificateTimestampList.Read, static (into, timestamps) => into.Timestamps = timestamps),
    };

    private delegate T ValueReader<out T>(ref DerReader value);

    private static ExtensionReader Reader<T>(ValueReader<T> read, Action<CertificateExtensions, T> place) => (ref reader, into) =>
    {
        var value = read(ref reader);
        if (reader.More) reader.Fail("bytes after the extension's value");
        if (!reader.Failed) place(into, value);
    };
}
