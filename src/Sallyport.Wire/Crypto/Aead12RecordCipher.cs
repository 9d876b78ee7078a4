using System.Buffers.Binary;

namespace Sallyport.Wire.Crypto;

/// <summary>Record protection of TLS 1.2 with an authenticated cipher: GCM (RFC 5288), CCM (RFC 6655), ChaCha20-Poly1305 (RFC 7905).</summary>
/// <remarks>GCM and CCM send half of the nonce in each record; ChaCha20 derives all of it from the counter.</remarks>
internal sealed class Aead12RecordCipher : RecordCipher
{
    private const int CounterSize = 8;

    private readonly Aead _aead;
    private readonly byte[] _fixedIv;

    /// <param name="fixedIv">From the key block: 4 bytes, or 12 for ChaCha20.</param>
    public Aead12RecordCipher(AeadKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> fixedIv)
    {
        _aead = Aead.Create(kind, key);
        _fixedIv = fixedIv.ToArray();
    }

    private int ExplicitSize => Aead.NonceSize - _fixedIv.Length;

    /// <summary>Bytes of the fixed part of the nonce that the key block holds for one direction.</summary>
    public static int FixedIvSize(AeadKind kind) => kind == AeadKind.ChaCha20Poly1305 ? Aead.NonceSize : Aead.NonceSize - CounterSize;

    public override void Dispose() => _aead.Dispose();

    protected override int SealNext(byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> body)
    {
        Span<byte> nonce = stackalloc byte[Aead.NonceSize];
        Span<byte> associated = stackalloc byte[PseudoHeader.Size];
        WriteCounterNonce(nonce);
        PseudoHeader.Write(associated, Sequence, type, version, content.Length);

        nonce[_fixedIv.Length..].CopyTo(body);
        var text = body.Slice(ExplicitSize, content.Length);
        _aead.Encrypt(nonce, content, text, body.Slice(ExplicitSize + content.Length, _aead.TagSize), associated);
        return ExplicitSize + content.Length + _aead.TagSize;
    }

    protected override OpenedRecord OpenNext(byte type, ushort version, Span<byte> body)
    {
        var length = body.Length - ExplicitSize - _aead.TagSize;
        if (length < 0) return OpenedRecord.Forged;

        Span<byte> nonce = stackalloc byte[Aead.NonceSize];
        Span<byte> associated = stackalloc byte[PseudoHeader.Size];
        WriteCounterNonce(nonce);
        body[..ExplicitSize].CopyTo(nonce[_fixedIv.Length..]);
        PseudoHeader.Write(associated, Sequence, type, version, length);

        var sealedBytes = body[ExplicitSize..];
        return _aead.TryDecrypt(nonce, sealedBytes, associated) ? OpenedRecord.Of(type, sealedBytes[..length]) : OpenedRecord.Forged;
    }

    /// <summary>The fixed part, and the counter in the last eight bytes: behind a short part, xored into a long one.</summary>
    private void WriteCounterNonce(Span<byte> nonce)
    {
        nonce.Clear();
        _fixedIv.CopyTo(nonce);
        var counter = nonce[^CounterSize..];
        BinaryPrimitives.WriteUInt64BigEndian(counter, BinaryPrimitives.ReadUInt64BigEndian(counter) ^ Sequence);
    }
}
