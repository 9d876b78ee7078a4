using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>ML-KEM, the key encapsulation of FIPS 203 6, with its randomness given.</summary>
/// <remarks>Written for short-lived keys of a client that protects nobody's data: it does not hide how long it takes.</remarks>
internal static class MlKem
{
    /// <summary>True when the platform has SHA-3, which everything here is made of.</summary>
    public static bool IsSupported => Shake128.IsSupported && Shake256.IsSupported && SHA3_256.IsSupported && SHA3_512.IsSupported;

    /// <summary>Algorithm 16: a key pair from two seeds of 32 bytes.</summary>
    /// <param name="set">The parameter set.</param>
    /// <param name="d">The seed of the pair.</param>
    /// <param name="z">The seed of the secrets that stand in for those of a wrong ciphertext.</param>
    /// <param name="encapsulationKey">Receives the public key.</param>
    /// <param name="decapsulationKey">Receives the private key, which contains the public one.</param>
    public static void KeyPair(MlKemParameters set, ReadOnlySpan<byte> d, ReadOnlySpan<byte> z, Span<byte> encapsulationKey, Span<byte> decapsulationKey)
    {
        LatticeEncryption.KeyPair(set, d, encapsulationKey, decapsulationKey);
        var rest = decapsulationKey[set.VectorSize..];
        encapsulationKey.CopyTo(rest);
        SHA3_256.HashData(encapsulationKey, rest[set.EncapsulationKeySize..]);
        z.CopyTo(rest[(set.EncapsulationKeySize + MlKemParameters.SeedSize)..]);
    }

    /// <summary>Algorithm 17: a shared secret and its ciphertext, from 32 random bytes.</summary>
    public static void Encapsulate(MlKemParameters set, ReadOnlySpan<byte> encapsulationKey, ReadOnlySpan<byte> random, Span<byte> secret, Span<byte> ciphertext) =>
        Encrypt(set, encapsulationKey, SHA3_256.HashData(encapsulationKey), random, secret, ciphertext);

    /// <summary>Algorithm 18: the shared secret, 32 bytes; for a wrong ciphertext one that nobody else has.</summary>
    /// <param name="set">The parameter set.</param>
    /// <param name="decapsulationKey">The private key.</param>
    /// <param name="ciphertext">As long as <see cref="MlKemParameters.CiphertextSize"/> says.</param>
    /// <param name="secret">Receives the secret.</param>
    public static void Decapsulate(MlKemParameters set, ReadOnlySpan<byte> decapsulationKey, ReadOnlySpan<byte> ciphertext, Span<byte> secret)
    {
        var encapsulationKey = decapsulationKey.Slice(set.VectorSize, set.EncapsulationKeySize);
        var digest = decapsulationKey.Slice(set.VectorSize + set.EncapsulationKeySize, MlKemParameters.SeedSize);
        Span<byte> message = stackalloc byte[MlKemParameters.SeedSize], again = stackalloc byte[set.CiphertextSize];
        LatticeEncryption.Decrypt(set, decapsulationKey, ciphertext, message);
        Encrypt(set, encapsulationKey, digest, message, secret, again);

        if (!again.SequenceEqual(ciphertext)) Shake256.HashData([.. decapsulationKey[^MlKemParameters.SeedSize..], .. ciphertext], secret);
    }

    /// <summary>The secret and the randomness of the encryption both come from the message and the key's digest.</summary>
    private static void Encrypt(
        MlKemParameters set, ReadOnlySpan<byte> encapsulationKey, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> message, Span<byte> secret, Span<byte> ciphertext)
    {
        Span<byte> derived = stackalloc byte[2 * MlKemParameters.SeedSize];
        SHA3_512.HashData([.. message, .. digest], derived);
        derived[..MlKemParameters.SeedSize].CopyTo(secret);
        LatticeEncryption.Encrypt(set, encapsulationKey, message, derived[MlKemParameters.SeedSize..], ciphertext);
    }
}
