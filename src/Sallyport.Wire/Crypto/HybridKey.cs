namespace Sallyport.Wire.Crypto;

/// <summary>Two key pairs whose public halves and secrets are put in a row (draft-ietf-tls-ecdhe-mlkem 4): the exchange holds while either part does.</summary>
/// <param name="first">The part that comes first: ML-KEM with X25519, the curve with the NIST curves.</param>
/// <param name="firstPeerSize">Bytes of the peer's first part.</param>
/// <param name="second">The other part.</param>
internal sealed class HybridKey(EphemeralKey first, int firstPeerSize, EphemeralKey second) : EphemeralKey
{
    private readonly byte[] _public = [.. first.PublicKey, .. second.PublicKey];

    public override ReadOnlySpan<byte> PublicKey => _public;

    public override byte[]? Agree(ReadOnlySpan<byte> peer)
    {
        if (peer.Length < firstPeerSize) return null;

        return first.Agree(peer[..firstPeerSize]) is { } one && second.Agree(peer[firstPeerSize..]) is { } other ? [.. one, .. other] : null;
    }

    public override void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }
}
