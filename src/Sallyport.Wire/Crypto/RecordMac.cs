using System.Buffers;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>The HMAC of records up to TLS 1.2 (RFC 5246 6.2.3.1) under one key.</summary>
internal sealed class RecordMac(HashKind hash, ReadOnlySpan<byte> key)
{
    private readonly byte[] _key = key.ToArray();

    public int Size { get; } = hash.Size();

    public void Compute(ulong sequence, byte type, ushort version, ReadOnlySpan<byte> content, Span<byte> mac)
    {
        var length = PseudoHeader.Size + content.Length;
        var input = ArrayPool<byte>.Shared.Rent(length);
        PseudoHeader.Write(input, sequence, type, version, content.Length);
        content.CopyTo(input.AsSpan(PseudoHeader.Size));
        hash.Hmac(_key, input.AsSpan(0, length), mac);
        ArrayPool<byte>.Shared.Return(input);
    }

    public bool Verify(ulong sequence, byte type, ushort version, ReadOnlySpan<byte> content, ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[HashKinds.MaxSize];
        Compute(sequence, type, version, content, expected);
        return CryptographicOperations.FixedTimeEquals(expected[..Size], mac);
    }
}
