using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>A peer's key on P-256, P-384 or P-521.</summary>
internal sealed class EllipticPeerKey : PeerKey
{
    private const byte ObjectIdentifier = 0x06;

    private readonly ECDsa _key;

    private EllipticPeerKey(ECDsa key) => _key = key;

    /// <summary>Null for other curves and for compressed points.</summary>
    public static EllipticPeerKey? Import(in SubjectPublicKey key)
    {
        // A named curve is an identifier of at most 127 bytes; explicit parameters are a SEQUENCE.
        var parameters = key.Parameters;
        if (parameters.Length < 2 || parameters[0] != ObjectIdentifier) return null;

        var point = NistCurve.Find(parameters[2..])?.Parse(key.Key);
        return point is { } q ? new(ECDsa.Create(q)) : null;
    }

    public override bool CanVerify(SignatureForm form) => form.Padding == SignaturePadding.Ecdsa;

    public override void Dispose() => _key.Dispose();

    protected override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, SignatureForm form)
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        digest = digest[..form.Hash.Hash(data, digest)];
        return _key.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence);
    }
}
