using System.Buffers.Binary;

namespace Sallyport.Wire.Quic;

/// <summary>The datagram that asks a server which versions of QUIC it speaks: a long header with a version that nobody has (RFC 9000 6.1).</summary>
public static class VersionQuestion
{
    /// <summary>Length of the datagram in bytes: a server drops anything smaller (RFC 9000 14.1).</summary>
    public const int Size = 1200;

    /// <summary>Length of each of the two connection ids in bytes: the least that a client may choose for the server's (RFC 9000 7.2).</summary>
    public const int IdSize = 8;

    /// <summary>Writes the datagram.</summary>
    /// <param name="destination">The server's connection id, of <see cref="IdSize"/> random bytes.</param>
    /// <param name="source">The client's, likewise.</param>
    /// <returns>The datagram; behind the ids it is zeros, which mean nothing in an unknown version.</returns>
    public static byte[] Write(ReadOnlySpan<byte> destination, ReadOnlySpan<byte> source)
    {
        const int firstByte = 0xC0;
        var datagram = new byte[Size];
        datagram[0] = firstByte;
        BinaryPrimitives.WriteUInt32BigEndian(datagram.AsSpan(1), QuicVersion.Unknown.Id);
        var end = WriteId(datagram, 5, destination);
        WriteId(datagram, end, source);
        return datagram;
    }

    private static int WriteId(Span<byte> datagram, int at, ReadOnlySpan<byte> id)
    {
        datagram[at] = (byte)id.Length;
        id.CopyTo(datagram[(at + 1)..]);
        return at + 1 + id.Length;
    }
}
