using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>Tells whether bytes have one of the shapes that extension bodies are made of (RFC 8446 3.4).</summary>
internal static class VectorForm
{
    /// <summary>One vector with an 8-bit length and nothing behind it.</summary>
    public static bool IsVector8(ReadOnlySpan<byte> body) => body.Length >= 1 && body[0] == body.Length - 1;

    /// <summary>One vector with a 16-bit length and nothing behind it.</summary>
    public static bool IsVector16(ReadOnlySpan<byte> body) => body.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(body) == body.Length - 2;

    /// <summary>A vector with an 8-bit length that holds two-byte values.</summary>
    public static bool IsIds8(ReadOnlySpan<byte> body) => IsVector8(body) && body.Length % 2 == 1;

    /// <summary>A vector with a 16-bit length that holds two-byte values.</summary>
    public static bool IsIds16(ReadOnlySpan<byte> body) => IsVector16(body) && body.Length % 2 == 0;

    /// <summary>A vector with a 16-bit length that holds vectors with lengths of <paramref name="width"/> bytes.</summary>
    public static bool IsVectors(ReadOnlySpan<byte> body, int width) => IsVector16(body) && VectorList.TryRead(body[2..], width, out _);
}
