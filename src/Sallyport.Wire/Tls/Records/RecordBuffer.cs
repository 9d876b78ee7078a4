namespace Sallyport.Wire.Tls;

/// <summary>Cuts a byte stream into records, however it was cut into segments.</summary>
/// <remarks>Append what arrived, then read until more is needed. Memory is pooled and stays near one record while the caller does so.</remarks>
public sealed class RecordBuffer : IDisposable
{
    private readonly ByteQueue _queue = new();

    /// <summary>Bytes that came and belong to no record read so far.</summary>
    public int Pending => _queue.Count;

    /// <summary>Adds bytes of the stream; records read before are no longer valid views.</summary>
    /// <param name="bytes">Any number of bytes.</param>
    public void Append(ReadOnlySpan<byte> bytes) => _queue.Append(bytes);

    /// <summary>Takes the next record; its view holds until the next <see cref="Append"/>. A malformed stream stays malformed.</summary>
    public ParseResult<TlsRecord> Read()
    {
        var record = TlsRecord.Read(_queue.Content);
        if (record.IsOk) _queue.Consume(record.Consumed);
        return record;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _queue.Dispose();
}
