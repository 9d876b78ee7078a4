using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>Self-signed certificates made on the fly.</summary>
internal static class Certificates
{
    public static X509Certificate2 P256 { get; } = Elliptic(ECCurve.NamedCurves.nistP256);

    public static X509Certificate2 P384 { get; } = Elliptic(ECCurve.NamedCurves.nistP384);

    public static X509Certificate2 Rsa { get; } = MakeRsa();

    private static X509Certificate2 Elliptic(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        return SelfSign(new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256));
    }

    private static X509Certificate2 MakeRsa()
    {
        using var key = RSA.Create(2048);
        return SelfSign(new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>The detour through PKCS #12 keeps the private key usable for SslStream on every system.</summary>
    private static X509Certificate2 SelfSign(CertificateRequest request)
    {
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
