namespace Sallyport.Wire.Crypto;

/// <summary>Records with a MAC and no encryption: the NULL suites (RFC 5246 6.2.3.1).</summary>
internal sealed class NullRecordCipher(RecordMac mac) : RecordCipher
{
    public override void Dispose()
    {
        // Plain bytes.
    }

    protected override int SealNext(byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> body)
    {
        content.CopyTo(body);
        mac.Compute(Sequence, type, version, content, body[content.Length..]);
        return content.Length + mac.Size;
    }

    protected override OpenedRecord OpenNext(byte type, ushort version, Span<byte> body)
    {
        if (body.Length < mac.Size) return OpenedRecord.Forged;

        var content = body[..^mac.Size];
        return mac.Verify(Sequence, type, version, content, body[content.Length..]) ? OpenedRecord.Of(type, content) : OpenedRecord.Forged;
    }
}
