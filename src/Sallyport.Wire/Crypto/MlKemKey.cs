using Sallyport.Wire.Crypto.Lattice;

namespace Sallyport.Wire.Crypto;

/// <summary>The client's half of an ML-KEM exchange (draft-ietf-tls-mlkem): the encapsulation key goes out, the peer's public half is a ciphertext.</summary>
internal sealed class MlKemKey : EphemeralKey
{
    private readonly MlKemParameters _set;
    private readonly byte[] _public;
    private readonly byte[] _private;

    private MlKemKey(MlKemParameters set, RandomBytes random)
    {
        _set = set;
        _public = new byte[set.EncapsulationKeySize];
        _private = new byte[set.DecapsulationKeySize];
        Span<byte> seeds = stackalloc byte[2 * MlKemParameters.SeedSize];
        random(seeds);
        MlKem.KeyPair(set, seeds[..MlKemParameters.SeedSize], seeds[MlKemParameters.SeedSize..], _public, _private);
    }

    public override ReadOnlySpan<byte> PublicKey => _public;

    /// <summary>A key pair; null where the platform has no SHA-3.</summary>
    public static MlKemKey? Create(MlKemParameters set, RandomBytes random) => MlKem.IsSupported ? new(set, random) : null;

    public override byte[]? Agree(ReadOnlySpan<byte> peer)
    {
        if (peer.Length != _set.CiphertextSize) return null;

        var secret = new byte[MlKemParameters.SeedSize];
        MlKem.Decapsulate(_set, _private, peer, secret);
        return secret;
    }

    public override void Dispose()
    {
        // Plain bytes.
    }
}
