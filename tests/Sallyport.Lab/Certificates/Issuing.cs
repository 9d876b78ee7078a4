using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Lab.Certificates;

/// <summary>Signs the lab's certificates (RFC 5280), each with the extensions a public authority would set.</summary>
internal static class Issuing
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string TlsFeature = "1.3.6.1.5.5.7.1.24";

    public static X509Certificate2 Root(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        AddAuthority(request);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-100), DateTimeOffset.UtcNow.AddDays(400));
    }

    public static X509Certificate2 Intermediate(string subject, X509Certificate2 root)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        AddAuthority(request);
        using var signed = Sign(request, root, DateTimeOffset.UtcNow.AddDays(-100), DateTimeOffset.UtcNow.AddDays(300));
        return signed.CopyWithPrivateKey(key);
    }

    public static X509Certificate2 Leaf(LeafOrder order, X509Certificate2? signer)
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(order.FromDay), DateTimeOffset.UtcNow.AddDays(order.ToDay));
        using var key = NewKey(order.Key);
        var request = key is ECDsa ecdsa
            ? new CertificateRequest(order.Subject, ecdsa, HashAlgorithmName.SHA256)
            : new CertificateRequest(order.Subject, (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        AddServer(request, order);
        if (signer is null) return request.CreateSelfSigned(from, to);

        using var signed = Sign(request, signer, from, to, order.Hash == HashAlgorithmName.SHA1);
        return key is ECDsa own ? signed.CopyWithPrivateKey(own) : signed.CopyWithPrivateKey((RSA)key);
    }

    private static AsymmetricAlgorithm NewKey(LeafKey key) => key switch
    {
        LeafKey.EcdsaP256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        LeafKey.EcdsaP384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        LeafKey.Rsa3072 => RSA.Create(3072),
        LeafKey.Rsa1024 => RSA.Create(1024),
        _ => RSA.Create(2048),
    };

    private static X509Certificate2 Sign(CertificateRequest request, X509Certificate2 signer, DateTimeOffset from, DateTimeOffset to, bool sha1 = false)
    {
        using var key = signer.GetRSAPrivateKey()!;
        var generator = sha1 ? new Sha1SignatureGenerator(key) : X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(signer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        // Random as RFC 5280 4.1.2.2 wants it; the leading byte keeps it positive and of full length.
        return request.Create(signer.SubjectName, generator, from, to, [0x40, .. RandomNumberGenerator.GetBytes(15)]);
    }

    private static void AddAuthority(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
    }

    private static void AddServer(CertificateRequest request, LeafOrder order)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in order.DnsNames) names.AddDnsName(name);
        foreach (var address in order.Addresses) names.AddIpAddress(IPAddress.Parse(address));

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        if (order.OcspUrl is { } responder) request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([responder], null));
        if (order.CrlUrl is { } list) request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([list]));
        // SEQUENCE { INTEGER 5 }: the feature is the number of the status_request extension (RFC 7633 section 6).
        if (order.MustStaple) request.CertificateExtensions.Add(new X509Extension(TlsFeature, [0x30, 0x03, 0x02, 0x01, 0x05], critical: false));
    }
}
