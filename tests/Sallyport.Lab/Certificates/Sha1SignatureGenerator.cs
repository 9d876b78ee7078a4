using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Lab.Certificates;

/// <summary>Signs with sha1WithRSAEncryption, which the platform's own generator refuses and old authorities did not.</summary>
internal sealed class Sha1SignatureGenerator(RSA key) : X509SignatureGenerator
{
    /// <summary>SEQUENCE { 1.2.840.113549.1.1.5, NULL }.</summary>
    private static readonly byte[] Sha1WithRsa = [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05, 0x05, 0x00];

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Sha1WithRsa;

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => new(key);
}
