namespace Sallyport.Wire.Tls;

/// <summary>Puts handshake messages together from the fragments of records, decrypted where they were encrypted, and takes coalesced ones apart.</summary>
/// <param name="maxMessage">Longest message body accepted, in bytes.</param>
/// <param name="maxTotal">Most bytes accepted in all: a handshake without end is malformed here.</param>
public sealed class HandshakeBuffer(int maxMessage = HandshakeBuffer.DefaultMaxMessage, int maxTotal = HandshakeBuffer.DefaultMaxTotal) : IDisposable
{
    /// <summary>Default for the longest message: 2^17 bytes, above any chain seen in the wild.</summary>
    public const int DefaultMaxMessage = 1 << 17;

    /// <summary>Default for all messages together: 2^20 bytes.</summary>
    public const int DefaultMaxTotal = 1 << 20;

    private readonly ByteQueue _queue = new();
    private long _total;

    /// <summary>Bytes of a message that is not whole yet. Must be 0 when keys change (RFC 8446 5.1).</summary>
    public int Pending => _queue.Count;

    /// <summary>Adds the content of a handshake record; messages read before are no longer valid views.</summary>
    /// <param name="fragment">The plaintext of the record.</param>
    public void Append(ReadOnlySpan<byte> fragment)
    {
        _total += fragment.Length;
        if (_total <= maxTotal) _queue.Append(fragment);
    }

    /// <summary>Takes the next message; its view holds until the next <see cref="Append"/>.</summary>
    public ParseResult<HandshakeMessage> Read()
    {
        if (_total > maxTotal) return ParseResult.Malformed("handshake above the size limit", 0);

        var message = HandshakeMessage.Read(_queue.Content, maxMessage);
        if (message.IsOk) _queue.Consume(message.Consumed);
        return message;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _queue.Dispose();
}
