using System.Security.Cryptography;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Crypto.Lattice;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>Vectors of FIPS 203: keys that other implementations make of a seed, and the digests over a hundred runs that implementations publish instead of megabytes.</summary>
public sealed class MlKemTests
{
    /// <summary>SHA3-256 of the encapsulation keys that OpenSSL 3.5.8 makes of the same seed; the first is case 1 of ML-KEM-keyGen-FIPS203 in NIST's ACVP, whose key begins A32439F85A3C21.</summary>
    [Theory]
    [InlineData(512, "A32439F85A3C21", "620130d6c2b8c904a3bb9307be5103f8d814505fb6a60af7937ea6caa117315e")]
    [InlineData(768, "", "4d1705b6c69cdceaf433e8440362dcc1b452cb8c934637c53703081cd850c848")]
    [InlineData(1024, "", "bfa6b8972278e388c616bcc6a1803675134183401e7d6aeab9b3522cbd558c36")]
    public void A_seed_makes_the_key_that_other_implementations_make(int size, string start, string digest)
    {
        var d = Convert.FromHexString("2CB843A02EF02EE109305F39119FABF49AB90A57FFECB3A0E75E179450F52761");
        byte[] z = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        var set = Set(size);
        byte[] encapsulation = new byte[set.EncapsulationKeySize], decapsulation = new byte[set.DecapsulationKeySize];

        MlKem.KeyPair(set, d, z, encapsulation, decapsulation);

        Assert.StartsWith(start, Convert.ToHexString(encapsulation));
        Assert.Equal(digest, Convert.ToHexStringLower(SHA3_256.HashData(encapsulation)));
        Assert.Equal([.. SHA3_256.HashData(encapsulation), .. z], decapsulation[^64..]);
    }

    /// <summary>
    /// The procedure of C2SP CCTV (ML-KEM, accumulated vectors) with the final FIPS 203: seeds, message and a random ciphertext come out of SHAKE128 of nothing; key, ciphertext,
    /// secret and the secret of the random ciphertext go into SHAKE128. The digest for 768 is that of Go's crypto/mlkem; Go and CIRCL agree on 1024, CIRCL and kyber-py on 512.
    /// </summary>
    [Theory]
    [InlineData(512, "86b1b4703b8ffef6f7f3290c6dbce4ad954498a0673ded401a94828e8c519a59")]
    [InlineData(768, "1114b1b6699ed191734fa339376afa7e285c9e6acf6ff0177d346696ce564415")]
    [InlineData(1024, "800018fec3e2723f73f1d657fe239b4d5d8782efaade297e8cd448e54cc2ac00")]
    public void A_hundred_runs_accumulate_to_the_published_digest(int size, string digest)
    {
        const int runs = 100;
        var set = Set(size);
        var perRun = (3 * MlKemParameters.SeedSize) + set.CiphertextSize;
        var stream = Shake128.HashData([], runs * perRun);
        using var seen = new Shake128();
        for (var run = 0; run < runs; run++) Accumulate(set, stream.AsSpan(run * perRun, perRun), seen);

        Assert.Equal(digest, Convert.ToHexStringLower(seen.GetHashAndReset(32)));
    }

    [Theory]
    [InlineData(512, 800, 768, 1632)]
    [InlineData(768, 1184, 1088, 2400)]
    [InlineData(1024, 1568, 1568, 3168)]
    public void Sizes_are_those_of_FIPS_203_table_3(int size, int encapsulation, int ciphertext, int decapsulation)
    {
        var set = Set(size);

        Assert.Equal((encapsulation, ciphertext, decapsulation), (set.EncapsulationKeySize, set.CiphertextSize, set.DecapsulationKeySize));
    }

    [Fact]
    public void A_transformed_polynomial_comes_back()
    {
        var polynomial = Enumerable.Range(0, Ring.N).Select(i => (ushort)(i * i % Ring.Q)).ToArray();
        var there = polynomial.ToArray();

        NumberTransform.Forward(there);
        Assert.NotEqual(polynomial, there);
        NumberTransform.Inverse(there);

        Assert.Equal(polynomial, there);
    }

    private static void Accumulate(MlKemParameters set, ReadOnlySpan<byte> inputs, Shake128 seen)
    {
        byte[] key = new byte[set.EncapsulationKeySize], own = new byte[set.DecapsulationKeySize], ciphertext = new byte[set.CiphertextSize];
        byte[] secret = new byte[32], opened = new byte[32], rejected = new byte[32];
        MlKem.KeyPair(set, inputs[..32], inputs[32..64], key, own);
        MlKem.Encapsulate(set, key, inputs[64..96], secret, ciphertext);
        MlKem.Decapsulate(set, own, ciphertext, opened);
        MlKem.Decapsulate(set, own, inputs[96..], rejected);

        Assert.Equal(secret, opened);
        seen.AppendData(key);
        seen.AppendData(ciphertext);
        seen.AppendData(secret);
        seen.AppendData(rejected);
    }

    internal static MlKemParameters Set(int size) => size switch
    {
        512 => MlKemParameters.MlKem512,
        768 => MlKemParameters.MlKem768,
        _ => MlKemParameters.MlKem1024,
    };
}
