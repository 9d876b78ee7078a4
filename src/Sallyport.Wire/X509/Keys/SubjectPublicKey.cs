using System.Globalization;
using Sallyport.Wire.X509.Algorithms;

namespace Sallyport.Wire.X509.Keys;

/// <summary>SubjectPublicKeyInfo (RFC 5280 4.1.2.7), with what matters for its strength read out.</summary>
public sealed record SubjectPublicKey
{
    /// <summary>The whole structure with tag and length, as verification and pinning want it.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The algorithm and its parameters.</summary>
    public required AlgorithmIdentifier Algorithm { get; init; }

    /// <summary>The family of the key.</summary>
    public required PublicKeyKind Kind { get; init; }

    /// <summary>The key bits, without the BIT STRING around them.</summary>
    public required ReadOnlyMemory<byte> Key { get; init; }

    /// <summary>Size in bits: the modulus of RSA, the field of a curve, the prime of DSA; 0 when unknown.</summary>
    public int Bits { get; init; }

    /// <summary>The modulus of RSA, most significant byte first without leading zero; empty for other keys.</summary>
    public ReadOnlyMemory<byte> Modulus { get; init; }

    /// <summary>The public exponent of RSA, most significant byte first without leading zero; empty for other keys.</summary>
    public ReadOnlyMemory<byte> Exponent { get; init; }

    /// <summary>The curve: its common name, its dotted identifier when in no table, "explicit" for parameters spelled out (RFC 5480 forbids them); null for keys without a curve.</summary>
    public string? Curve { get; init; }

    /// <summary>The public exponent as a number, or null when there is none or it needs more than 63 bits.</summary>
    public long? ExponentValue
    {
        get
        {
            if (Exponent.Length is 0 or > 8 || (Exponent.Length == 8 && Exponent.Span[0] >= 0x80)) return null;

            var value = 0L;
            foreach (var octet in Exponent.Span) value = (value << 8) | octet;
            return value;
        }
    }

    /// <summary>Family and size as people say it: RSA 2048, EC P-256, Ed25519, ML-DSA-65.</summary>
    public override string ToString() => Kind switch
    {
        PublicKeyKind.Rsa => string.Create(CultureInfo.InvariantCulture, $"RSA {Bits}"),
        PublicKeyKind.Dsa => string.Create(CultureInfo.InvariantCulture, $"DSA {Bits}"),
        PublicKeyKind.Ec => $"EC {Curve}",
        PublicKeyKind.Unknown => Algorithm.Algorithm.ToString(),
        PublicKeyKind.MlDsa44 => "ML-DSA-44",
        PublicKeyKind.MlDsa65 => "ML-DSA-65",
        PublicKeyKind.MlDsa87 => "ML-DSA-87",
        _ => Kind.ToString(),
    };
}
