using System.Buffers.Binary;

namespace Sallyport.Wire.Crypto;

/// <summary>HKDF (RFC 5869) and the labelled form of it that TLS 1.3 and QUIC derive every key with (RFC 8446 7.1).</summary>
/// <remarks>The platform's HKDF costs twice the two HMACs it consists of; a handshake derives some twenty values.</remarks>
internal static class HkdfLabel
{
    private const int MaxInfo = 2 + 1 + 255 + 1 + 255;

    private static ReadOnlySpan<byte> Prefix => "tls13 "u8;

    public static void Extract(HashKind hash, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> keyMaterial, Span<byte> pseudoRandomKey) =>
        hash.Hmac(salt, keyMaterial, pseudoRandomKey);

    /// <summary>Fills <paramref name="output"/>, at most 255 digests long (RFC 5869 2.3).</summary>
    public static void Expand(HashKind hash, ReadOnlySpan<byte> pseudoRandomKey, ReadOnlySpan<byte> info, Span<byte> output)
    {
        var size = hash.Size();
        Span<byte> input = stackalloc byte[HashKinds.MaxSize + MaxInfo + 1];
        Span<byte> block = stackalloc byte[HashKinds.MaxSize];
        var carried = 0;
        for (byte counter = 1; !output.IsEmpty; counter++)
        {
            block[..carried].CopyTo(input);
            info.CopyTo(input[carried..]);
            input[carried + info.Length] = counter;
            hash.Hmac(pseudoRandomKey, input[..(carried + info.Length + 1)], block);

            carried = size;
            var taken = Math.Min(size, output.Length);
            block[..taken].CopyTo(output);
            output = output[taken..];
        }
    }

    /// <summary>HKDF-Expand-Label: the length of <paramref name="output"/> is part of what is derived.</summary>
    /// <param name="label">Without the prefix "tls13 ".</param>
    public static void ExpandLabel(HashKind hash, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, ReadOnlySpan<byte> context, Span<byte> output)
    {
        Span<byte> info = stackalloc byte[MaxInfo];
        BinaryPrimitives.WriteUInt16BigEndian(info, (ushort)output.Length);
        var length = 2;
        length += WriteVector8(info[length..], Prefix, label);
        length += WriteVector8(info[length..], context, default);
        Expand(hash, secret, info[..length], output);
    }

    private static int WriteVector8(Span<byte> destination, ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        destination[0] = (byte)(head.Length + tail.Length);
        head.CopyTo(destination[1..]);
        tail.CopyTo(destination[(1 + head.Length)..]);
        return 1 + head.Length + tail.Length;
    }
}
