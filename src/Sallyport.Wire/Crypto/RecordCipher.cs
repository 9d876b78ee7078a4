namespace Sallyport.Wire.Crypto;

/// <summary>Protects the records of one direction under one key; counts them itself (RFC 8446 5.3, RFC 5246 6.1).</summary>
internal abstract class RecordCipher : IDisposable
{
    /// <summary>Bytes that sealing adds at most.</summary>
    public const int MaxOverhead = 16 + 48 + 256;

    /// <summary>True when the type of a record is encrypted with it, and the header always says application data (TLS 1.3).</summary>
    public virtual bool HidesType => false;

    /// <summary>Number of the next record.</summary>
    protected ulong Sequence { get; private set; }

    /// <summary>Seals one record's content into the body that follows its header.</summary>
    /// <returns>Bytes of <paramref name="body"/> written.</returns>
    public int Seal(byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> body)
    {
        var written = SealNext(type, version, content, body);
        Sequence++;
        return written;
    }

    /// <summary>Opens one record in place.</summary>
    /// <param name="body">What followed the header; overwritten.</param>
    public OpenedRecord Open(byte type, ushort version, Span<byte> body)
    {
        var opened = OpenNext(type, version, body);
        Sequence++;
        return opened;
    }

    public abstract void Dispose();

    protected abstract int SealNext(byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> body);

    protected abstract OpenedRecord OpenNext(byte type, ushort version, Span<byte> body);
}

/// <summary>A record without its protection, or that it had no valid one.</summary>
/// <remarks>Wrong padding, a wrong MAC and a body too short to hold them are one answer, as RFC 5246 6.2.3.2 wants it.</remarks>
internal readonly ref struct OpenedRecord
{
    private OpenedRecord(byte type, ReadOnlySpan<byte> content)
    {
        IsAuthentic = true;
        Type = type;
        Content = content;
    }

    public static OpenedRecord Forged => default;

    public bool IsAuthentic { get; }

    public byte Type { get; }

    public ReadOnlySpan<byte> Content { get; }

    public static OpenedRecord Of(byte type, ReadOnlySpan<byte> content) => new(type, content);
}
