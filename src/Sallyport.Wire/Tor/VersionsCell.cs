using System.Buffers.Binary;

namespace Sallyport.Wire.Tor;

/// <summary>The first cell that two Tor relays say inside TLS: circuit 0 (two octets), command 7, a length, link protocol versions of two octets each (tor-spec 3 and 4).</summary>
public readonly ref struct VersionsCell
{
    private const int HeadLength = 5;
    private const byte Command = 7;

    private VersionsCell(ReadOnlySpan<byte> versions) => Versions = versions;

    /// <summary>The versions, two octets each, most significant first.</summary>
    public ReadOnlySpan<byte> Versions { get; }

    /// <summary>What a client says: link protocols 3, 4 and 5.</summary>
    public static ReadOnlySpan<byte> Client => [0, 0, Command, 0, 6, 0, 3, 0, 4, 0, 5];

    /// <summary>The highest version of the list; 0 for an empty one.</summary>
    public int Highest
    {
        get
        {
            var highest = 0;
            for (var i = 0; i + 1 < Versions.Length; i += 2) highest = Math.Max(highest, BinaryPrimitives.ReadUInt16BigEndian(Versions[i..]));
            return highest;
        }
    }

    /// <summary>Reads the cell that <paramref name="bytes"/> begin with.</summary>
    /// <param name="bytes">What came inside TLS.</param>
    public static ParseResult<VersionsCell> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength) return ParseResult.NeedMore(HeadLength - bytes.Length);
        if (BinaryPrimitives.ReadUInt16BigEndian(bytes) != 0 || bytes[2] != Command) return ParseResult.Malformed("no VERSIONS cell", 0);

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
        if (length == 0 || length % 2 != 0) return ParseResult.Malformed("a list of versions that is empty or of odd length", 3);
        if (bytes.Length < HeadLength + length) return ParseResult.NeedMore(HeadLength + length - bytes.Length);

        return ParseResult.Ok(new VersionsCell(bytes.Slice(HeadLength, length)), HeadLength + length);
    }
}
