using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sallyport.Lab.Hostile;

/// <summary>One direction of AES-128-GCM records in TLS 1.2 (RFC 5288): the nonce is the salt and a counter that is sent along.</summary>
internal sealed class Tls12Protection(byte[] key, byte[] salt) : IDisposable
{
    private const int TagLength = 16;
    private const int ExplicitNonceLength = 8;
    private readonly AesGcm _cipher = new(key, TagLength);
    private ulong _sequence;

    /// <summary>A whole record.</summary>
    public byte[] Seal(byte type, params byte[] plain)
    {
        var number = Number(_sequence++);
        var (sealedBytes, tag) = (new byte[plain.Length], new byte[TagLength]);
        byte[] nonce = [.. salt, .. number];
        _cipher.Encrypt(nonce, plain, sealedBytes, tag, Additional(number, type, plain.Length));
        return Records.Record(type, [.. number, .. sealedBytes, .. tag]);
    }

    /// <summary>The content of a record's body.</summary>
    public byte[] Open(byte type, byte[] body)
    {
        var plain = new byte[body.Length - ExplicitNonceLength - TagLength];
        var additional = Additional(Number(_sequence++), type, plain.Length);
        byte[] nonce = [.. salt, .. body[..ExplicitNonceLength]];
        _cipher.Decrypt(nonce, body[ExplicitNonceLength..^TagLength], body[^TagLength..], plain, additional);
        return plain;
    }

    public void Dispose() => _cipher.Dispose();

    private static byte[] Additional(byte[] number, byte type, int length) => [.. number, type, 3, 3, .. Octets.UInt16(length)];

    private static byte[] Number(ulong sequence)
    {
        var bytes = new byte[ExplicitNonceLength];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, sequence);
        return bytes;
    }
}
