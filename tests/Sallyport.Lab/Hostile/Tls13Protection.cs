using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sallyport.Lab.Hostile;

/// <summary>Seals AES-128-GCM records of TLS 1.3 (RFC 8446 5.2): the true type is the last byte of what is sealed.</summary>
internal sealed class Tls13Protection(byte[] key, byte[] iv) : IDisposable
{
    private const int TagLength = 16;
    private readonly AesGcm _cipher = new(key, TagLength);
    private ulong _sequence;

    public byte[] Seal(byte type, params byte[] plain) => SealInner([.. plain, type]);

    /// <summary>Seals content that may lack its type.</summary>
    public byte[] SealInner(byte[] inner)
    {
        var header = Records.Header(Records.ApplicationData, inner.Length + TagLength);
        var (sealedBytes, tag) = (new byte[inner.Length], new byte[TagLength]);
        _cipher.Encrypt(Nonce(), inner, sealedBytes, tag, header);
        return [.. header, .. sealedBytes, .. tag];
    }

    public void Dispose() => _cipher.Dispose();

    private byte[] Nonce()
    {
        var nonce = iv.ToArray();
        var counter = nonce.AsSpan(nonce.Length - sizeof(ulong));
        BinaryPrimitives.WriteUInt64BigEndian(counter, BinaryPrimitives.ReadUInt64BigEndian(counter) ^ _sequence++);
        return nonce;
    }
}
