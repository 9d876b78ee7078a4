using System.Numerics;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>A peer's RSA key: checks its signatures and encrypts the premaster secret of suites without forward secrecy.</summary>
internal sealed class RsaPeerKey : PeerKey
{
    /// <summary>What libraries take; a peer could keep the client busy with more.</summary>
    private const int MaxModulusBits = 16384;

    /// <summary>The exponents in use are 3 and 65537.</summary>
    private const int MaxExponentBits = 64;

    private readonly RSA _key;

    private RsaPeerKey(RSA key) => _key = key;

    public static RsaPeerKey Import(in SubjectPublicKey key)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportRSAPublicKey(key.Key, out _);
            return new(rsa);
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            throw;
        }
    }

    /// <summary>RSAES-PKCS1-v1_5 (RFC 5246 7.4.7.1); null when the key is too short for it or unusable.</summary>
    public byte[]? Encrypt(ReadOnlySpan<byte> premaster)
    {
        try
        {
            return _key.Encrypt(premaster, RSAEncryptionPadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The bare RSA operation on a block of the modulus' length, whatever padding it carries (RFC 8017 5.1.1); null when the key is unusable.</summary>
    /// <param name="makeBlock">Writes a block of the length given; its first byte must be 0.</param>
    public byte[]? EncryptBlock(Func<int, byte[]> makeBlock)
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        var modulus = new BigInteger(parameters.Modulus, isUnsigned: true, isBigEndian: true);
        var exponent = new BigInteger(parameters.Exponent, isUnsigned: true, isBigEndian: true);
        if (modulus.GetBitLength() > MaxModulusBits || exponent.GetBitLength() > MaxExponentBits || modulus.IsZero) return null;

        var size = parameters.Modulus!.Length;
        var result = BigInteger.ModPow(new BigInteger(makeBlock(size), isUnsigned: true, isBigEndian: true), exponent, modulus).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[size - result.Length], .. result];
    }

    public override bool CanVerify(SignatureForm form) => form.Padding != SignaturePadding.Ecdsa;

    public override void Dispose() => _key.Dispose();

    protected override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, SignatureForm form)
    {
        if (form.Padding == SignaturePadding.RsaLegacy) return VerifyLegacy(data, signature);

        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        digest = digest[..form.Hash.Hash(data, digest)];
        var padding = form.Padding == SignaturePadding.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return _key.VerifyHash(digest, signature, form.Hash.Name(), padding);
    }

    /// <summary>The platform names the hash inside the padding; this form does not, so the padding is written out and compared (RFC 8017 9.2).</summary>
    private bool VerifyLegacy(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        var modulus = new BigInteger(parameters.Modulus, isUnsigned: true, isBigEndian: true);
        var exponent = new BigInteger(parameters.Exponent, isUnsigned: true, isBigEndian: true);
        if (modulus.GetBitLength() > MaxModulusBits || exponent.GetBitLength() > MaxExponentBits) return false;
        if (signature.Length != parameters.Modulus!.Length) return false;

        var signed = BigInteger.ModPow(new BigInteger(signature, isUnsigned: true, isBigEndian: true), exponent, modulus);
        return LegacyPadding(data, signature.Length) is { } expected && signed == new BigInteger(expected, isUnsigned: true, isBigEndian: true);
    }

    private static byte[]? LegacyPadding(ReadOnlySpan<byte> data, int size)
    {
        const int digestSize = 36;
        if (size < digestSize + 11) return null;

        var padded = new byte[size];
        padded.AsSpan(2, size - digestSize - 3).Fill(0xff);
        padded[1] = 1;
        Prf.Legacy.HandshakeHash(data, padded.AsSpan(size - digestSize));
        return padded;
    }
}
