using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Wire.X509;

namespace Sallyport.Tests.Certificates;

/// <summary>A generated certificate with its key, as the platform and as this project see it.</summary>
internal sealed class Issued
{
    private static readonly RSA OneRsa = RSA.Create(2048);
    private readonly X509SignatureGenerator _signer;

    private Issued(X509Certificate2 platform, X509SignatureGenerator signer)
    {
        Platform = platform;
        _signer = signer;
        Certificate = Certificate.Read(platform.RawData).Value;
    }

    public X509Certificate2 Platform { get; }

    public Certificate Certificate { get; }

    public static X509SignatureGenerator NewKey() => X509SignatureGenerator.CreateForECDsa(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static X509SignatureGenerator Rsa(RSASignaturePadding padding) => X509SignatureGenerator.CreateForRSA(OneRsa, padding);

    public static Issued Root(string name) => SelfSigned(CertificateSpec.Authority(name));

    public static Issued SelfSigned(CertificateSpec spec, X509SignatureGenerator? key = null)
    {
        key ??= NewKey();
        return Create(spec, key, new X500DistinguishedName($"CN={spec.Name}"), key, issuerKey: null);
    }

    public Issued Issue(CertificateSpec spec, X509SignatureGenerator? key = null) => Create(spec, key ?? NewKey(), Platform.SubjectName, _signer, KeyIdentifier());

    /// <summary>The same name and key under another issuer, as cross-signing does.</summary>
    public Issued CrossSign(Issued other, CertificateSpec spec) => Create(spec, other._signer, Platform.SubjectName, _signer, KeyIdentifier());

    /// <summary>A copy whose last signature octet differs.</summary>
    public Certificate WithBrokenSignature()
    {
        var der = Platform.RawData;
        der[^1] ^= 1;
        return Certificate.Read(der).Value;
    }

    private byte[]? KeyIdentifier() => Platform.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes.ToArray();

    private static Issued Create(CertificateSpec spec, X509SignatureGenerator key, X500DistinguishedName issuer, X509SignatureGenerator signer, byte[]? issuerKey)
    {
        var request = new CertificateRequest(new X500DistinguishedName($"CN={spec.Name}"), key.PublicKey, spec.Hash);
        foreach (var extension in spec.Extensions(key.PublicKey, issuerKey)) request.CertificateExtensions.Add(extension);
        var serial = RandomNumberGenerator.GetBytes(12);
        serial[0] = (byte)((serial[0] & 0x7F) | 1);
        return new Issued(request.Create(issuer, signer, spec.NotBefore, spec.NotAfter, serial), key);
    }
}
