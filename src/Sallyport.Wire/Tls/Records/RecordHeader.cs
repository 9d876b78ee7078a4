using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>The header of a record, SSL 3.0 to TLS 1.3 (RFC 8446 5.1): type 1 byte, version 2, length 2.</summary>
/// <param name="Type">What the record carries.</param>
/// <param name="Version">The version on the record; TLS 1.3 writes 0x0303, a first hello 0x0301.</param>
/// <param name="Length">Length of the fragment behind the header, in bytes.</param>
public readonly record struct RecordHeader(ContentType Type, ProtocolVersion Version, int Length)
{
    /// <summary>Length of the header in bytes.</summary>
    public const int Size = 5;

    /// <summary>Longest plaintext fragment: 2^14 bytes.</summary>
    public const int MaxPlaintext = 1 << 14;

    /// <summary>Longest fragment of any version: 2^14 + 2048 bytes (RFC 5246 6.2.3); TLS 1.3 allows only 256 above 2^14.</summary>
    public const int MaxLength = MaxPlaintext + 2048;

    /// <summary>Reads a header. Malformed when it cannot be TLS at all: the first five bytes tell TLS from other protocols.</summary>
    /// <param name="bytes">The stream from the header on.</param>
    public static ParseResult<RecordHeader> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] is < (byte)ContentType.ChangeCipherSpec or > (byte)ContentType.Heartbeat)
            return ParseResult.Malformed("not a TLS record type", 0);
        if (bytes.Length > 1 && bytes[1] != 3) return ParseResult.Malformed("not a TLS record version", 1);
        if (bytes.Length < Size) return ParseResult.NeedMore(Size - bytes.Length);

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
        if (length > MaxLength) return ParseResult.Malformed("record longer than 2^14 + 2048 bytes", 3);

        return ParseResult.Ok(new RecordHeader((ContentType)bytes[0], new ProtocolVersion(BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])), length), Size);
    }

    /// <summary>Writes the five bytes.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    public void Write(Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, Size);
        destination[0] = (byte)Type;
        BinaryPrimitives.WriteUInt16BigEndian(destination[1..], Version.Id);
        BinaryPrimitives.WriteUInt16BigEndian(destination[3..], (ushort)Length);
    }
}
