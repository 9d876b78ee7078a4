using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Tests.Wire.X509;

namespace Sallyport.Tests.Seen;

/// <summary>Signs certificates with ECDSA and any hash, SHA-1 too, which the runtime's own generator refuses to.</summary>
internal sealed class EcdsaGenerator(ECDsa key, HashAlgorithmName hash) : X509SignatureGenerator
{
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => HandMadeCertificate.Sequence(HandMadeCertificate.Oid(
        hash == HashAlgorithmName.SHA1 ? "1.2.840.10045.4.1" : "1.2.840.10045.4.3.2"));

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, hash, DSASignatureFormat.Rfc3279DerSequence);

    protected override PublicKey BuildPublicKey() => new(key);
}
