using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Keys;

/// <summary>Public key algorithms and named curves by identifier: RFC 3279, 5480, 5639, 8410, 9881, SEC 2.</summary>
internal static class PublicKeyAlgorithms
{
    public static readonly Dictionary<ObjectIdentifier, (PublicKeyKind Kind, int Bits)> Kinds = new()
    {
        [ObjectIdentifier.Parse("1.2.840.113549.1.1.1")] = (PublicKeyKind.Rsa, 0),
        [ObjectIdentifier.Parse("1.2.840.113549.1.1.7")] = (PublicKeyKind.Rsa, 0),
        [ObjectIdentifier.Parse("1.2.840.113549.1.1.10")] = (PublicKeyKind.Rsa, 0),
        [ObjectIdentifier.Parse("1.2.840.10045.2.1")] = (PublicKeyKind.Ec, 0),
        [ObjectIdentifier.Parse("1.2.840.10040.4.1")] = (PublicKeyKind.Dsa, 0),
        [ObjectIdentifier.Parse("1.3.101.110")] = (PublicKeyKind.X25519, 255),
        [ObjectIdentifier.Parse("1.3.101.111")] = (PublicKeyKind.X448, 448),
        [ObjectIdentifier.Parse("1.3.101.112")] = (PublicKeyKind.Ed25519, 255),
        [ObjectIdentifier.Parse("1.3.101.113")] = (PublicKeyKind.Ed448, 448),
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.3.17")] = (PublicKeyKind.MlDsa44, 0),
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.3.18")] = (PublicKeyKind.MlDsa65, 0),
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.3.19")] = (PublicKeyKind.MlDsa87, 0),
    };

    public static readonly Dictionary<ObjectIdentifier, (string Name, int Bits)> Curves = new()
    {
        [ObjectIdentifier.Parse("1.2.840.10045.3.1.7")] = ("P-256", 256),
        [ObjectIdentifier.Parse("1.3.132.0.34")] = ("P-384", 384),
        [ObjectIdentifier.Parse("1.3.132.0.35")] = ("P-521", 521),
        [ObjectIdentifier.Parse("1.3.132.0.33")] = ("P-224", 224),
        [ObjectIdentifier.Parse("1.2.840.10045.3.1.1")] = ("P-192", 192),
        [ObjectIdentifier.Parse("1.3.132.0.10")] = ("secp256k1", 256),
        [ObjectIdentifier.Parse("1.3.132.0.32")] = ("secp224k1", 224),
        [ObjectIdentifier.Parse("1.3.132.0.31")] = ("secp192k1", 192),
        [ObjectIdentifier.Parse("1.3.132.0.8")] = ("secp160r1", 160),
        [ObjectIdentifier.Parse("1.3.132.0.6")] = ("secp112r1", 112),
        [ObjectIdentifier.Parse("1.3.132.0.1")] = ("sect163k1", 163),
        [ObjectIdentifier.Parse("1.3.132.0.15")] = ("sect163r2", 163),
        [ObjectIdentifier.Parse("1.3.132.0.26")] = ("sect233k1", 233),
        [ObjectIdentifier.Parse("1.3.132.0.27")] = ("sect233r1", 233),
        [ObjectIdentifier.Parse("1.3.132.0.16")] = ("sect283k1", 283),
        [ObjectIdentifier.Parse("1.3.132.0.17")] = ("sect283r1", 283),
        [ObjectIdentifier.Parse("1.3.132.0.36")] = ("sect409k1", 409),
        [ObjectIdentifier.Parse("1.3.132.0.37")] = ("sect409r1", 409),
        [ObjectIdentifier.Parse("1.3.132.0.38")] = ("sect571k1", 571),
        [ObjectIdentifier.Parse("1.3.132.0.39")] = ("sect571r1", 571),
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.7")] = ("brainpoolP256r1", 256),
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.11")] = ("brainpoolP384r1", 384),
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.13")] = ("brainpoolP512r1", 512),
        [ObjectIdentifier.Parse("1.2.156.10197.1.301")] = ("SM2", 256),
    };
}
