using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>A block cipher in CBC mode with an HMAC (RFC 5246 6.2.3.2), in either order of the two.</summary>
/// <remarks>
/// TLS 1.0 chains the vector from record to record; later versions send one in each. With encrypt-then-MAC (RFC 7366) the MAC covers what is
/// sent. Timing of a wrong padding is not hidden: the client guards no secret of a user here.
/// </remarks>
internal sealed class CbcRecordCipher : RecordCipher
{
    private readonly SymmetricAlgorithm _cipher;
    private readonly RecordMac _mac;
    private readonly CbcForm _form;
    private readonly int _blockSize;
    private readonly byte[] _chainedIv;
    private readonly RandomBytes _random;

    /// <param name="iv">The first vector of TLS 1.0; empty otherwise.</param>
    /// <param name="random">Where explicit vectors come from.</param>
    public CbcRecordCipher(BlockKind kind, ReadOnlySpan<byte> key, RecordMac mac, ReadOnlySpan<byte> iv, CbcForm form, RandomBytes random)
    {
        _random = random;
        _cipher = kind.Create(key);
        _mac = mac;
        _form = form;
        _blockSize = kind.BlockSize();
        _chainedIv = form.HasFlag(CbcForm.ExplicitIv) ? [] : iv.ToArray();
    }

    private bool MacIsOutside => _form.HasFlag(CbcForm.EncryptThenMac);

    private int ExplicitSize => _form.HasFlag(CbcForm.ExplicitIv) ? _blockSize : 0;

    public override void Dispose() => _cipher.Dispose();

    protected override int SealNext(byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> body)
    {
        if (ExplicitSize > 0) _random(body[..ExplicitSize]);

        var text = body[ExplicitSize..];
        content.CopyTo(text);
        var length = content.Length;
        if (!MacIsOutside)
        {
            _mac.Compute(Sequence, type, version, content, text[length..]);
            length += _mac.Size;
        }

        length = Pad(text, length);
        Encrypt(body, length);
        length += ExplicitSize;
        if (!MacIsOutside) return length;

        _mac.Compute(Sequence, type, version, body[..length], body[length..]);
        return length + _mac.Size;
    }

    protected override OpenedRecord OpenNext(byte type, ushort version, Span<byte> body)
    {
        if (MacIsOutside && !TryStripMac(type, version, ref body)) return OpenedRecord.Forged;

        var length = body.Length - ExplicitSize;
        if (length < _blockSize || length % _blockSize != 0) return OpenedRecord.Forged;

        var text = Decrypt(body);
        if (!TryUnpad(ref text)) return OpenedRecord.Forged;

        return MacIsOutside || TryStripMac(type, version, ref text) ? OpenedRecord.Of(type, text) : OpenedRecord.Forged;
    }

    private static bool TryUnpad(ref Span<byte> text)
    {
        var padding = text[^1] + 1;
        if (padding > text.Length || text[^padding..].ContainsAnyExcept(text[^1])) return false;

        text = text[..^padding];
        return true;
    }

    private bool TryStripMac(byte type, ushort version, ref Span<byte> covered)
    {
        if (covered.Length < _mac.Size) return false;

        var mac = covered[^_mac.Size..];
        covered = covered[..^_mac.Size];
        return _mac.Verify(Sequence, type, version, covered, mac);
    }

    /// <summary>Fills the last block with bytes that each say how many there are besides the last; returns the padded length.</summary>
    private int Pad(Span<byte> text, int length)
    {
        var padding = _blockSize - (length % _blockSize);
        text.Slice(length, padding).Fill((byte)(padding - 1));
        return length + padding;
    }

    private void Encrypt(Span<byte> body, int length)
    {
        var text = body.Slice(ExplicitSize, length);
        var plain = text.ToArray();
        _cipher.EncryptCbc(plain, ExplicitSize > 0 ? body[..ExplicitSize] : _chainedIv, text, PaddingMode.None);
        KeepChain(text);
    }

    private Span<byte> Decrypt(Span<byte> body)
    {
        var text = body[ExplicitSize..];
        var plain = new byte[text.Length];
        _cipher.DecryptCbc(text, ExplicitSize > 0 ? body[..ExplicitSize] : _chainedIv, plain, PaddingMode.None);
        KeepChain(text);
        return plain;
    }

    private void KeepChain(ReadOnlySpan<byte> ciphertext)
    {
        if (ExplicitSize == 0) ciphertext[^_blockSize..].CopyTo(_chainedIv);
    }
}
