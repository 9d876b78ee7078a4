using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>A public key that the peer sent, imported once, to check what it signs.</summary>
/// <remarks>Keys and signatures of peers meet the platform's exceptions here and nowhere else: each becomes "no".</remarks>
internal abstract class PeerKey : IDisposable
{
    private static ReadOnlySpan<byte> RsaEncryption => [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

    private static ReadOnlySpan<byte> RsaPss => [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a];

    private static ReadOnlySpan<byte> EllipticCurve => [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];

    /// <summary>The key of a certificate; null when it cannot be found, or is of a kind or size that the platform does not compute with.</summary>
    public static PeerKey? Import(ReadOnlySpan<byte> certificate)
    {
        var key = SubjectPublicKey.Find(certificate);
        if (!key.IsFound) return null;

        try
        {
            if (key.Algorithm.SequenceEqual(EllipticCurve)) return EllipticPeerKey.Import(key);
            return key.Algorithm.SequenceEqual(RsaEncryption) || key.Algorithm.SequenceEqual(RsaPss) ? RsaPeerKey.Import(key) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether <paramref name="signature"/> over <paramref name="data"/> is this key's.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, SignatureForm form)
    {
        try
        {
            return Verify(data, signature, form);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether this kind of key makes signatures of this form at all.</summary>
    public abstract bool CanVerify(SignatureForm form);

    public abstract void Dispose();

    protected abstract bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, SignatureForm form);
}
