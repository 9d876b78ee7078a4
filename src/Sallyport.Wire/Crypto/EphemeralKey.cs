namespace Sallyport.Wire.Crypto;

/// <summary>A key pair for one handshake: the public half to send, and agreement with the peer's public half.</summary>
internal abstract class EphemeralKey : IDisposable
{
    /// <summary>As it goes on the wire of this group: a coordinate, an uncompressed point, or a number.</summary>
    public abstract ReadOnlySpan<byte> PublicKey { get; }

    /// <summary>The shared secret, or null when the peer's public half is not a valid one of this group.</summary>
    public abstract byte[]? Agree(ReadOnlySpan<byte> peer);

    public abstract void Dispose();
}
