using System.Buffers.Binary;
using System.Security.Cryptography;
using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Flawed;

/// <summary>What a record turned out to be.</summary>
/// <param name="Content">The content, as far as there is one.</param>
/// <param name="PaddingIsRight">Every byte of the padding says its length.</param>
/// <param name="MacIsRight">The MAC in front of the padding fits.</param>
/// <param name="HasRoom">The padding leaves room for a MAC.</param>
internal sealed record OpenedCbc(byte[] Content, bool PaddingIsRight, bool MacIsRight, bool HasRoom)
{
    public bool IsSound => PaddingIsRight && MacIsRight;
}

/// <summary>One direction of AES-128-CBC with HMAC-SHA1 in TLS 1.2, MAC before encryption (RFC 5246 6.2.3.2); it tells everything a sound server hides.</summary>
internal sealed class CbcSide(byte[] macKey, byte[] key) : IDisposable
{
    private const int Block = 16;
    private const int MacLength = 20;
    private readonly Aes _cipher = Make(key);
    private ulong _sequence;

    /// <summary>A whole record.</summary>
    public byte[] Seal(byte type, params byte[] plain)
    {
        byte[] covered = [.. plain, .. Mac(type, plain)];
        var padding = Block - (covered.Length % Block);
        byte[] text = [.. covered, .. Enumerable.Repeat((byte)(padding - 1), padding)];
        var iv = RandomNumberGenerator.GetBytes(Block);
        return Records.Record(type, [.. iv, .. _cipher.EncryptCbc(text, iv, PaddingMode.None)]);
    }

    /// <summary>Takes a record's body apart.</summary>
    public OpenedCbc Open(byte type, byte[] body)
    {
        if (body.Length < 2 * Block || body.Length % Block != 0) return Unreadable();

        var text = _cipher.DecryptCbc(body[Block..], body[..Block], PaddingMode.None);
        var padding = text[^1] + 1;
        if (padding + MacLength > text.Length) return Unreadable();

        var content = text[..^(padding + MacLength)];
        return new(content, text[^padding..].All(value => value == text[^1]), Mac(type, content).AsSpan().SequenceEqual(text.AsSpan(content.Length..^padding)), HasRoom: true);
    }

    public void Dispose() => _cipher.Dispose();

    private static Aes Make(byte[] key)
    {
        var cipher = Aes.Create();
        cipher.Key = key;
        return cipher;
    }

    private OpenedCbc Unreadable()
    {
        _sequence++;
        return new([], PaddingIsRight: true, MacIsRight: false, HasRoom: false);
    }

    private byte[] Mac(byte type, byte[] content)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(number, _sequence++);
        return HMACSHA1.HashData(macKey, (byte[])[.. number, type, 3, 3, .. Octets.UInt16(content.Length), .. content]);
    }
}
