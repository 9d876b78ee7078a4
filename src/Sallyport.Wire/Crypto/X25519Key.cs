namespace Sallyport.Wire.Crypto;

/// <summary>An X25519 key pair (RFC 7748 6.1, RFC 8446 4.2.8.2).</summary>
internal sealed class X25519Key : EphemeralKey
{
    private readonly byte[] _private = new byte[X25519.KeySize];
    private readonly byte[] _public = new byte[X25519.KeySize];

    public X25519Key(RandomBytes random)
    {
        random(_private);
        X25519.PublicKey(_private, _public);
    }

    public override ReadOnlySpan<byte> PublicKey => _public;

    public override byte[]? Agree(ReadOnlySpan<byte> peer)
    {
        var shared = new byte[X25519.KeySize];
        return peer.Length == X25519.KeySize && X25519.Agree(_private, peer, shared) ? shared : null;
    }

    public override void Dispose()
    {
        // Plain bytes.
    }
}
