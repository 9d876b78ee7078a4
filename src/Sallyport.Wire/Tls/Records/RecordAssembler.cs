namespace Sallyport.Wire.Tls;

/// <summary>Turns a plaintext TLS stream into events: the same ones however messages are spread over records and records over segments.</summary>
/// <remarks>
/// For what is in the clear: a whole handshake's start up to TLS 1.2, the first flight of TLS 1.3. Whoever holds keys uses
/// <see cref="RecordBuffer"/> and <see cref="HandshakeBuffer"/> with the decryption between them.
/// </remarks>
/// <param name="maxMessage">Longest handshake message accepted, in bytes.</param>
/// <param name="maxTotal">Most bytes of handshake accepted in all.</param>
public sealed class RecordAssembler(int maxMessage = HandshakeBuffer.DefaultMaxMessage, int maxTotal = HandshakeBuffer.DefaultMaxTotal) : IDisposable
{
    private readonly RecordBuffer _records = new();
    private readonly HandshakeBuffer _messages = new(maxMessage, maxTotal);
    private ProtocolVersion _version;
    private string? _fault;

    /// <summary>Bytes that came and are not part of any event so far: more than 0 when a stream ends means it was cut.</summary>
    public int Pending => _records.Pending + _messages.Pending;

    /// <summary>Adds bytes of the stream; views of earlier events are no longer valid.</summary>
    /// <param name="bytes">Any number of bytes.</param>
    public void Append(ReadOnlySpan<byte> bytes) => _records.Append(bytes);

    /// <summary>Takes the next event. After <see cref="TlsEventKind.Malformed"/> it stays the answer.</summary>
    public TlsEvent Next()
    {
        while (_fault is null)
        {
            var message = _messages.Read();
            if (message.IsOk) return TlsEvent.Of(message.Value, _version);
            if (message.Status == ParseStatus.Malformed) return Fail(message.Reason!);

            var record = _records.Read();
            if (record.Status == ParseStatus.NeedMore) return TlsEvent.NeedMore;
            if (record.Status == ParseStatus.Malformed) return Fail(record.Reason!);
            if (record.Value.Header.Type != ContentType.Handshake) return Other(record.Value);
            if (record.Value.Fragment.IsEmpty) return Fail("empty handshake record");

            _version = record.Value.Header.Version;
            _messages.Append(record.Value.Fragment);
        }

        return TlsEvent.Malformed(_fault);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _records.Dispose();
        _messages.Dispose();
    }

    private TlsEvent Other(TlsRecord record) => record.Header.Type switch
    {
        ContentType.Alert => AlertOf(record),
        ContentType.ChangeCipherSpec when record.Fragment is not [1] => Fail("change_cipher_spec is not the single byte 1"),
        ContentType.ChangeCipherSpec => TlsEvent.Of(TlsEventKind.ChangeCipherSpec, record),
        ContentType.Heartbeat => TlsEvent.Of(TlsEventKind.Heartbeat, record),
        _ => TlsEvent.Of(TlsEventKind.ApplicationData, record),
    };

    private TlsEvent AlertOf(TlsRecord record) =>
        record.Fragment.Length == Alert.Size
            ? TlsEvent.Of(Alert.Read(record.Fragment).Value, record.Header.Version)
            : Fail("alert record is not one alert of two bytes");

    private TlsEvent Fail(string reason)
    {
        _fault = reason;
        return TlsEvent.Malformed(reason);
    }
}
