using System.Buffers.Binary;

namespace Sallyport.Wire.Crypto;

/// <summary>What the MAC of a record up to TLS 1.2 covers besides the content: number, type, version, length (RFC 5246 6.2.3.1).</summary>
internal static class PseudoHeader
{
    public const int Size = 13;

    public static void Write(Span<byte> destination, ulong sequence, byte type, ushort version, int length)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, sequence);
        destination[8] = type;
        BinaryPrimitives.WriteUInt16BigEndian(destination[9..], version);
        BinaryPrimitives.WriteUInt16BigEndian(destination[11..], (ushort)length);
    }
}
