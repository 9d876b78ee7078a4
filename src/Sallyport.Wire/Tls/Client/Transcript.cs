using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The handshake messages of both sides in a row, kept as bytes: which hash they are for is known only after the ServerHello.</summary>
/// <remarks>Hashing the whole anew at the four points that need it is cheaper here than one running hash object.</remarks>
internal sealed class Transcript : IDisposable
{
    private readonly ByteQueue _messages = new();

    public ReadOnlySpan<byte> Messages => _messages.Content;

    public void Append(ReadOnlySpan<byte> message) => _messages.Append(message);

    /// <summary>Hashes all messages so far; returns the bytes written.</summary>
    public int Hash(HashKind hash, Span<byte> digest) => hash.Hash(Messages, digest);

    /// <summary>Puts the synthetic message_hash in the place of the first hello, as a HelloRetryRequest demands (RFC 8446 4.4.1).</summary>
    public void Condense(HashKind hash)
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        var size = Hash(hash, digest);
        _messages.Consume(_messages.Count);
        Append([(byte)HandshakeType.MessageHash, 0, 0, (byte)size]);
        Append(digest[..size]);
    }

    public void Dispose() => _messages.Dispose();
}
