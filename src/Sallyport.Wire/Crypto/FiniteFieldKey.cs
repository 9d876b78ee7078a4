using System.Numerics;

namespace Sallyport.Wire.Crypto;

/// <summary>A Diffie-Hellman key pair modulo a prime, of RFC 7919 or of the server's own choice (RFC 5246 7.4.3).</summary>
/// <remarks>The exponent has 512 bits: twice the strength of the largest standard group (RFC 7919 5.2), and fast enough for odd ones.</remarks>
internal sealed class FiniteFieldKey : EphemeralKey
{
    /// <summary>Bytes of the longest prime that is computed with; longer ones are a way to keep a client busy.</summary>
    public const int MaxPrimeSize = 2048;

    private const int ExponentSize = 64;

    private readonly BigInteger _prime;
    private readonly BigInteger _exponent;
    private readonly int _size;
    private readonly byte[] _public;

    private FiniteFieldKey(BigInteger prime, BigInteger generator, int size, RandomBytes random)
    {
        Span<byte> exponent = stackalloc byte[ExponentSize];
        random(exponent);
        exponent[0] |= 1;
        _prime = prime;
        _size = size;
        _exponent = new BigInteger(exponent, isUnsigned: true, isBigEndian: true);
        _public = Write(BigInteger.ModPow(generator, _exponent, prime));
    }

    public override ReadOnlySpan<byte> PublicKey => _public;

    /// <summary>A key pair in a group, or null when prime and generator cannot be one: even, tiny, or a generator of nothing.</summary>
    public static FiniteFieldKey? Create(ReadOnlySpan<byte> prime, ReadOnlySpan<byte> generator, RandomBytes random)
    {
        prime = prime.TrimStart((byte)0);
        var p = new BigInteger(prime, isUnsigned: true, isBigEndian: true);
        var g = new BigInteger(generator, isUnsigned: true, isBigEndian: true);
        return !p.IsEven && IsElement(g, p) ? new(p, g, prime.Length, random) : null;
    }

    /// <summary>The secret as long as the prime; TLS up to 1.2 drops its leading zeros (RFC 5246 8.1.2), TLS 1.3 keeps them.</summary>
    public override byte[]? Agree(ReadOnlySpan<byte> peer)
    {
        if (peer.Length > _size) return null;

        var y = new BigInteger(peer, isUnsigned: true, isBigEndian: true);
        return IsElement(y, _prime) ? Write(BigInteger.ModPow(y, _exponent, _prime)) : null;
    }

    public override void Dispose()
    {
        // Plain bytes.
    }

    /// <summary>1 and p - 1 generate groups of one and two elements, and everything else must be smaller than p.</summary>
    private static bool IsElement(BigInteger value, BigInteger prime) => value > BigInteger.One && value < prime - BigInteger.One;

    private byte[] Write(BigInteger value)
    {
        var bytes = new byte[_size];
        value.TryWriteBytes(bytes.AsSpan(_size - value.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        return bytes;
    }
}
