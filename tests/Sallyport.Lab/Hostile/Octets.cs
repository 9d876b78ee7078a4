using System.Buffers.Binary;

namespace Sallyport.Lab.Hostile;

/// <summary>Numbers and vectors of the TLS presentation language (RFC 8446 3), written without any check: lies are the purpose.</summary>
internal static class Octets
{
    public static byte[] UInt16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] UInt24(int value) => [(byte)(value >> 16), (byte)(value >> 8), (byte)value];

    public static byte[] Vector8(params byte[] body) => [(byte)body.Length, .. body];

    public static byte[] Vector16(params byte[] body) => [.. UInt16(body.Length), .. body];

    public static byte[] Vector24(params byte[] body) => [.. UInt24(body.Length), .. body];
}
