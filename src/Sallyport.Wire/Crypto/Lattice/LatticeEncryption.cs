using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>The public-key encryption inside ML-KEM, K-PKE (FIPS 203 5), which alone is not safe to use.</summary>
internal static class LatticeEncryption
{
    /// <summary>Algorithm 13: a key pair from the seed <paramref name="d"/>.</summary>
    public static void KeyPair(MlKemParameters set, ReadOnlySpan<byte> d, Span<byte> encryptionKey, Span<byte> decryptionKey)
    {
        Span<byte> seeds = stackalloc byte[2 * MlKemParameters.SeedSize];
        SHA3_512.HashData([.. d, (byte)set.K], seeds);
        ReadOnlySpan<byte> rho = seeds[..MlKemParameters.SeedSize], sigma = seeds[MlKemParameters.SeedSize..];

        Span<ushort> secret = stackalloc ushort[set.K * Ring.N], product = stackalloc ushort[set.K * Ring.N];
        byte counter = 0;
        Sampling.Noise(sigma, set.Eta1, secret, ref counter);
        Sampling.Noise(sigma, set.Eta1, product, ref counter);
        NumberTransform.ForwardAll(secret);
        NumberTransform.ForwardAll(product);
        AddMatrixProduct(set, rho, transposed: false, secret, product);

        Coding.Encode(product, Coding.Whole, encryptionKey);
        rho.CopyTo(encryptionKey[set.VectorSize..]);
        Coding.Encode(secret, Coding.Whole, decryptionKey);
    }

    /// <summary>Algorithm 14: encrypts 32 bytes with the randomness <paramref name="r"/>.</summary>
    public static void Encrypt(MlKemParameters set, ReadOnlySpan<byte> encryptionKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> r, Span<byte> ciphertext)
    {
        Span<ushort> y = stackalloc ushort[set.K * Ring.N], noise1 = stackalloc ushort[set.K * Ring.N], noise2 = stackalloc ushort[Ring.N];
        byte counter = 0;
        Sampling.Noise(r, set.Eta1, y, ref counter);
        Sampling.Noise(r, MlKemParameters.Eta2, noise1, ref counter);
        Sampling.Noise(r, MlKemParameters.Eta2, noise2, ref counter);
        NumberTransform.ForwardAll(y);

        Span<ushort> u = stackalloc ushort[set.K * Ring.N];
        AddMatrixProduct(set, encryptionKey[set.VectorSize..], transposed: true, y, u);
        for (var i = 0; i < set.K; i++) NumberTransform.Inverse(Ring.At(u, i));
        Ring.Add(u, noise1);

        Span<ushort> v = stackalloc ushort[Ring.N];
        Masked(encryptionKey, message, y, v);
        Ring.Add(v, noise2);

        Coding.Compress(u, set.Du, ciphertext);
        Coding.Compress(v, set.Dv, ciphertext[set.CompressedVectorSize..]);
    }

    /// <summary>Algorithm 15: the 32 bytes that were encrypted, or any others for a ciphertext that is none.</summary>
    public static void Decrypt(MlKemParameters set, ReadOnlySpan<byte> decryptionKey, ReadOnlySpan<byte> ciphertext, Span<byte> message)
    {
        Span<ushort> u = stackalloc ushort[set.K * Ring.N], secret = stackalloc ushort[set.K * Ring.N];
        Coding.Decompress(ciphertext, set.Du, u);
        NumberTransform.ForwardAll(u);
        Coding.Decode(decryptionKey, Coding.Whole, secret);

        Span<ushort> mask = stackalloc ushort[Ring.N], opened = stackalloc ushort[Ring.N];
        NumberTransform.AddProducts(mask, secret, u);
        NumberTransform.Inverse(mask);
        Coding.Decompress(ciphertext[set.CompressedVectorSize..], set.Dv, opened);
        Ring.Subtract(opened, mask);
        Coding.Compress(opened, 1, message);
    }

    /// <summary>The message, each bit a coefficient of 0 or half the modulus, under the mask that the key's vector makes.</summary>
    private static void Masked(ReadOnlySpan<byte> encryptionKey, ReadOnlySpan<byte> message, ReadOnlySpan<ushort> y, Span<ushort> v)
    {
        Span<ushort> vector = stackalloc ushort[y.Length], bits = stackalloc ushort[Ring.N];
        Coding.Decode(encryptionKey, Coding.Whole, vector);
        NumberTransform.AddProducts(v, vector, y);
        NumberTransform.Inverse(v);
        Coding.Decompress(message, 1, bits);
        Ring.Add(v, bits);
    }

    /// <summary>Adds the product of the public matrix and a vector; each polynomial of the matrix is made from its seed when its turn comes.</summary>
    private static void AddMatrixProduct(MlKemParameters set, ReadOnlySpan<byte> seed, bool transposed, Span<ushort> vector, Span<ushort> sum)
    {
        Span<ushort> entry = stackalloc ushort[Ring.N];
        for (var i = 0; i < set.K; i++)
        {
            for (var j = 0; j < set.K; j++)
            {
                Sampling.Uniform(seed, transposed ? j : i, transposed ? i : j, entry);
                NumberTransform.AddProduct(Ring.At(sum, i), entry, Ring.At(vector, j));
            }
        }
    }
}
