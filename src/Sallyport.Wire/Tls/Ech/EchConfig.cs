using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Ech;

/// <summary>One ECHConfig (RFC 9849 4): a key that hides the real hello, and the name shown instead.</summary>
/// <param name="Version">0xFE0D is the only one defined; the rest is empty for any other.</param>
/// <param name="ConfigId">One octet by which the server finds its key.</param>
/// <param name="Kem">HPKE KEM (RFC 9180 7.1); 0x0020 is DHKEM(X25519, HKDF-SHA256).</param>
/// <param name="PublicKeyLength">Length of the public key in octets.</param>
/// <param name="Suites">Symmetric suites as KDF and AEAD numbers.</param>
/// <param name="MaximumNameLength">What names are padded to.</param>
/// <param name="PublicName">The name in the outer hello; untrusted text.</param>
/// <param name="HasMandatoryExtension">True when an extension has the high bit set, so that clients that do not know it leave the config alone.</param>
public sealed record EchConfig(
    ushort Version, byte ConfigId, ushort Kem, int PublicKeyLength, ImmutableArray<(ushort Kdf, ushort Aead)> Suites, byte MaximumNameLength, string PublicName, bool HasMandatoryExtension)
{
    /// <summary>The version that RFC 9849 defines.</summary>
    public const ushort Known = 0xFE0D;

    /// <summary>DHKEM(X25519, HKDF-SHA256).</summary>
    public const ushort X25519 = 0x0020;

    /// <summary>True when a client of today can use it, as far as its form tells.</summary>
    public bool IsUsable => Version == Known && !HasMandatoryExtension && PublicName.Contains('.', StringComparison.Ordinal) && (Kem != X25519 || PublicKeyLength == 32);
}
