using System.Buffers.Binary;

namespace Sallyport.Wire.Crypto;

/// <summary>Record protection of TLS 1.3 (RFC 8446 5.2): the type rides encrypted behind the content, the nonce is the counter xor a fixed vector.</summary>
internal sealed class Aead13RecordCipher : RecordCipher
{
    private const byte ApplicationData = 23;
    private const int HeaderSize = 5;

    private readonly Aead _aead;
    private readonly byte[] _iv = new byte[Aead.NonceSize];

    /// <param name="keySize">Bytes of the suite's key.</param>
    /// <param name="trafficSecret">The direction's secret; key and vector are derived from it (RFC 8446 7.3).</param>
    public Aead13RecordCipher(AeadKind kind, int keySize, HashKind hash, ReadOnlySpan<byte> trafficSecret)
    {
        Span<byte> key = stackalloc byte[keySize];
        HkdfLabel.ExpandLabel(hash, trafficSecret, "key"u8, default, key);
        HkdfLabel.ExpandLabel(hash, trafficSecret, "iv"u8, default, _iv);
        _aead = Aead.Create(kind, key);
    }

    public override bool HidesType => true;

    public override void Dispose() => _aead.Dispose();

    protected override int SealNext(byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> body)
    {
        var length = content.Length + 1;
        content.CopyTo(body);
        body[content.Length] = type;

        Span<byte> nonce = stackalloc byte[Aead.NonceSize];
        Span<byte> header = stackalloc byte[HeaderSize];
        WriteNonce(nonce);
        WriteHeader(header, version, length + _aead.TagSize);
        _aead.Encrypt(nonce, body[..length], body[..length], body.Slice(length, _aead.TagSize), header);
        return length + _aead.TagSize;
    }

    protected override OpenedRecord OpenNext(byte type, ushort version, Span<byte> body)
    {
        if (type != ApplicationData || body.Length < _aead.TagSize + 1) return OpenedRecord.Forged;

        Span<byte> nonce = stackalloc byte[Aead.NonceSize];
        Span<byte> header = stackalloc byte[HeaderSize];
        WriteNonce(nonce);
        WriteHeader(header, version, body.Length);
        if (!_aead.TryDecrypt(nonce, body, header)) return OpenedRecord.Forged;

        // Zeros behind the type are padding; a record of nothing else has type 0, which no content has.
        var text = ((ReadOnlySpan<byte>)body[..^_aead.TagSize]).TrimEnd((byte)0);
        return text.IsEmpty ? OpenedRecord.Of(0, default) : OpenedRecord.Of(text[^1], text[..^1]);
    }

    private static void WriteHeader(Span<byte> header, ushort version, int length)
    {
        header[0] = ApplicationData;
        BinaryPrimitives.WriteUInt16BigEndian(header[1..], version);
        BinaryPrimitives.WriteUInt16BigEndian(header[3..], (ushort)length);
    }

    private void WriteNonce(Span<byte> nonce)
    {
        _iv.CopyTo(nonce);
        var counter = nonce[4..];
        BinaryPrimitives.WriteUInt64BigEndian(counter, BinaryPrimitives.ReadUInt64BigEndian(counter) ^ Sequence);
    }
}
