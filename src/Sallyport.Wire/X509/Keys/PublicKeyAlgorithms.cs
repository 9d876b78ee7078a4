using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Keys;

/// <summary>A family of keys, with the size of those that have only one.</summary>
internal sealed record KeyFamily(PublicKeyKind Kind, int Bits);

/// <summary>A curve by the name people use, with the size of its field.</summary>
internal sealed record NamedCurve(string Name, int Bits);

/// <summary>Public key algorithms and named curves by identifier: RFC 3279, 5480, 5639, 8410, 9881, SEC 2.</summary>
internal static class PublicKeyAlgorithms
{
    public static readonly KeyFamily Unknown = new(PublicKeyKind.Unknown, 0);

    public static readonly Dictionary<ObjectIdentifier, KeyFamily> Kinds = new()
    {
        [ObjectIdentifier.Parse("1.2.840.113549.1.1.1")] = new(PublicKeyKind.Rsa, 0),
        [ObjectIdentifier.Parse("1.2.840.113549.1.1.7")] = new(PublicKeyKind.Rsa, 0),
        [ObjectIdentifier.Parse("1.2.840.113549.1.1.10")] = new(PublicKeyKind.Rsa, 0),
        [ObjectIdentifier.Parse("1.2.840.10045.2.1")] = new(PublicKeyKind.Ec, 0),
        [ObjectIdentifier.Parse("1.2.840.10040.4.1")] = new(PublicKeyKind.Dsa, 0),
        [ObjectIdentifier.Parse("1.3.101.110")] = new(PublicKeyKind.X25519, 255),
        [ObjectIdentifier.Parse("1.3.101.111")] = new(PublicKeyKind.X448, 448),
        [ObjectIdentifier.Parse("1.3.101.112")] = new(PublicKeyKind.Ed25519, 255),
        [ObjectIdentifier.Parse("1.3.101.113")] = new(PublicKeyKind.Ed448, 448),
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.3.17")] = new(PublicKeyKind.MlDsa44, 0),
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.3.18")] = new(PublicKeyKind.MlDsa65, 0),
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.3.19")] = new(PublicKeyKind.MlDsa87, 0),
    };

    public static readonly Dictionary<ObjectIdentifier, NamedCurve> Curves = new()
    {
        [ObjectIdentifier.Parse("1.2.840.10045.3.1.7")] = new("P-256", 256),
        [ObjectIdentifier.Parse("1.3.132.0.34")] = new("P-384", 384),
        [ObjectIdentifier.Parse("1.3.132.0.35")] = new("P-521", 521),
        [ObjectIdentifier.Parse("1.3.132.0.33")] = new("P-224", 224),
        [ObjectIdentifier.Parse("1.2.840.10045.3.1.1")] = new("P-192", 192),
        [ObjectIdentifier.Parse("1.3.132.0.10")] = new("secp256k1", 256),
        [ObjectIdentifier.Parse("1.3.132.0.32")] = new("secp224k1", 224),
        [ObjectIdentifier.Parse("1.3.132.0.31")] = new("secp192k1", 192),
        [ObjectIdentifier.Parse("1.3.132.0.8")] = new("secp160r1", 160),
        [ObjectIdentifier.Parse("1.3.132.0.6")] = new("secp112r1", 112),
        [ObjectIdentifier.Parse("1.3.132.0.1")] = new("sect163k1", 163),
        [ObjectIdentifier.Parse("1.3.132.0.15")] = new("sect163r2", 163),
        [ObjectIdentifier.Parse("1.3.132.0.26")] = new("sect233k1", 233),
        [ObjectIdentifier.Parse("1.3.132.0.27")] = new("sect233r1", 233),
        [ObjectIdentifier.Parse("1.3.132.0.16")] = new("sect283k1", 283),
        [ObjectIdentifier.Parse("1.3.132.0.17")] = new("sect283r1", 283),
        [ObjectIdentifier.Parse("1.3.132.0.36")] = new("sect409k1", 409),
        [ObjectIdentifier.Parse("1.3.132.0.37")] = new("sect409r1", 409),
        [ObjectIdentifier.Parse("1.3.132.0.38")] = new("sect571k1", 571),
        [ObjectIdentifier.Parse("1.3.132.0.39")] = new("sect571r1", 571),
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.7")] = new("brainpoolP256r1", 256),
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.11")] = new("brainpoolP384r1", 384),
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.13")] = new("brainpoolP512r1", 512),
        [ObjectIdentifier.Parse("1.2.156.10197.1.301")] = new("SM2", 256),
    };
}
