using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Wire.X509.Algorithms;

/// <summary>Signature algorithms by identifier: RFC 3279, 4055, 5758, 8017, 8410, 8692, 9881, 9909 and the GM/T and older private ones still met.</summary>
internal static class SignatureAlgorithms
{
    public static readonly ObjectIdentifier Pss = ObjectIdentifier.Parse("1.2.840.113549.1.1.10");

    public static readonly Dictionary<ObjectIdentifier, SignatureAlgorithm> ByIdentifier = Index(
    [
        ("1.2.840.113549.1.1.2", "md2WithRSAEncryption", PublicKeyKind.Rsa, Digest.Md2),
        ("1.2.840.113549.1.1.3", "md4WithRSAEncryption", PublicKeyKind.Rsa, Digest.Md4),
        ("1.2.840.113549.1.1.4", "md5WithRSAEncryption", PublicKeyKind.Rsa, Digest.Md5),
        ("1.2.840.113549.1.1.5", "sha1WithRSAEncryption", PublicKeyKind.Rsa, Digest.Sha1),
        ("1.3.14.3.2.29", "sha1WithRSASignature", PublicKeyKind.Rsa, Digest.Sha1),
        ("1.2.840.113549.1.1.14", "sha224WithRSAEncryption", PublicKeyKind.Rsa, Digest.Sha224),
        ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption", PublicKeyKind.Rsa, Digest.Sha256),
        ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption", PublicKeyKind.Rsa, Digest.Sha384),
        ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption", PublicKeyKind.Rsa, Digest.Sha512),
        ("1.2.840.113549.1.1.10", "RSASSA-PSS", PublicKeyKind.Rsa, Digest.None),
        ("2.16.840.1.101.3.4.3.14", "id-rsassa-pkcs1-v1-5-with-sha3-256", PublicKeyKind.Rsa, Digest.Sha3_256),
        ("2.16.840.1.101.3.4.3.15", "id-rsassa-pkcs1-v1-5-with-sha3-384", PublicKeyKind.Rsa, Digest.Sha3_384),
        ("2.16.840.1.101.3.4.3.16", "id-rsassa-pkcs1-v1-5-with-sha3-512", PublicKeyKind.Rsa, Digest.Sha3_512),
        ("1.2.840.10045.4.1", "ecdsa-with-SHA1", PublicKeyKind.Ec, Digest.Sha1),
        ("1.2.840.10045.4.3.1", "ecdsa-with-SHA224", PublicKeyKind.Ec, Digest.Sha224),
        ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256", PublicKeyKind.Ec, Digest.Sha256),
        ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384", PublicKeyKind.Ec, Digest.Sha384),
        ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512", PublicKeyKind.Ec, Digest.Sha512),
        ("2.16.840.1.101.3.4.3.10", "id-ecdsa-with-sha3-256", PublicKeyKind.Ec, Digest.Sha3_256),
        ("2.16.840.1.101.3.4.3.11", "id-ecdsa-with-sha3-384", PublicKeyKind.Ec, Digest.Sha3_384),
        ("2.16.840.1.101.3.4.3.12", "id-ecdsa-with-sha3-512", PublicKeyKind.Ec, Digest.Sha3_512),
        ("1.2.840.10040.4.3", "dsa-with-sha1", PublicKeyKind.Dsa, Digest.Sha1),
        ("2.16.840.1.101.3.4.3.1", "dsa-with-sha224", PublicKeyKind.Dsa, Digest.Sha224),
        ("2.16.840.1.101.3.4.3.2", "dsa-with-sha256", PublicKeyKind.Dsa, Digest.Sha256),
        ("1.2.156.10197.1.501", "sm2-with-sm3", PublicKeyKind.Ec, Digest.Sm3),
        ("1.3.101.112", "Ed25519", PublicKeyKind.Ed25519, Digest.None),
        ("1.3.101.113", "Ed448", PublicKeyKind.Ed448, Digest.None),
        ("2.16.840.1.101.3.4.3.17", "ML-DSA-44", PublicKeyKind.MlDsa44, Digest.None),
        ("2.16.840.1.101.3.4.3.18", "ML-DSA-65", PublicKeyKind.MlDsa65, Digest.None),
        ("2.16.840.1.101.3.4.3.19", "ML-DSA-87", PublicKeyKind.MlDsa87, Digest.None),
    ]);

    private static Dictionary<ObjectIdentifier, SignatureAlgorithm> Index(ReadOnlySpan<(string Oid, string Name, PublicKeyKind Key, Digest Digest)> rows)
    {
        var index = new Dictionary<ObjectIdentifier, SignatureAlgorithm>(rows.Length);
        foreach (var (oid, name, key, digest) in rows) index.Add(ObjectIdentifier.Parse(oid), new SignatureAlgorithm(name, key, digest));
        return index;
    }
}
