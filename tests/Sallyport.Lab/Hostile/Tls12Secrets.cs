using System.Security.Cryptography;

namespace Sallyport.Lab.Hostile;

/// <summary>The key schedule of TLS 1.2 with SHA-256 (RFC 5246 section 5, 6.3 and 8.1).</summary>
internal sealed class Tls12Secrets
{
    private const int KeyLength = 16;
    private const int SaltLength = 4;
    private readonly byte[] _master;
    private readonly byte[] _keyBlock;

    public Tls12Secrets(byte[] sharedSecret, byte[] clientRandom, byte[] serverRandom)
    {
        _master = Expand(sharedSecret, "master secret"u8, [.. clientRandom, .. serverRandom], 48);
        _keyBlock = Expand(_master, "key expansion"u8, [.. serverRandom, .. clientRandom], (2 * KeyLength) + (2 * SaltLength));
    }

    public byte[] ClientKey => _keyBlock[..KeyLength];

    public byte[] ServerKey => _keyBlock[KeyLength..(2 * KeyLength)];

    public byte[] ClientSalt => _keyBlock[(2 * KeyLength)..][..SaltLength];

    public byte[] ServerSalt => _keyBlock[((2 * KeyLength) + SaltLength)..];

    /// <summary>The verify_data of the server's Finished over what was said until then.</summary>
    public byte[] ServerFinished(byte[] transcript) => Expand(_master, "server finished"u8, SHA256.HashData(transcript), 12);

    /// <summary>P_SHA256 over a label and a seed (RFC 5246 5).</summary>
    public static byte[] Expand(byte[] secret, ReadOnlySpan<byte> label, byte[] seed, int length)
    {
        byte[] labelled = [.. label, .. seed];
        List<byte> output = [];
        for (var a = HMACSHA256.HashData(secret, labelled); output.Count < length; a = HMACSHA256.HashData(secret, a))
            output.AddRange(HMACSHA256.HashData(secret, (byte[])[.. a, .. labelled]));
        return [.. output.Take(length)];
    }
}
