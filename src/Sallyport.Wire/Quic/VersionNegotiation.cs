using System.Buffers.Binary;

namespace Sallyport.Wire.Quic;

/// <summary>A Version Negotiation packet (RFC 9000 17.2.1, RFC 8999 6), as views over the datagram.</summary>
public readonly ref struct VersionNegotiation
{
    private const int VersionSize = 4;
    private readonly ReadOnlySpan<byte> _versions;

    private VersionNegotiation(ReadOnlySpan<byte> destination, ReadOnlySpan<byte> source, ReadOnlySpan<byte> versions)
    {
        Destination = destination;
        Source = source;
        _versions = versions;
    }

    /// <summary>The connection id of whoever asked, given back.</summary>
    public ReadOnlySpan<byte> Destination { get; }

    /// <summary>The connection id that was asked for, given back.</summary>
    public ReadOnlySpan<byte> Source { get; }

    /// <summary>How many versions are listed, at least one.</summary>
    public int Count => _versions.Length / VersionSize;

    /// <summary>The version at <paramref name="index"/>, in the server's order; reserved ones among them.</summary>
    /// <param name="index">From zero.</param>
    public QuicVersion this[int index] => new(BinaryPrimitives.ReadUInt32BigEndian(_versions[(index * VersionSize)..]));

    /// <summary>Reads a whole datagram; there is never more to wait for, so what is short is malformed.</summary>
    /// <param name="datagram">The payload of one UDP datagram.</param>
    public static ParseResult<VersionNegotiation> Read(ReadOnlySpan<byte> datagram)
    {
        const int longHeader = 0x80;
        var reader = new SpanReader(datagram);
        var first = reader.ReadUInt8();
        if (!reader.Failed && (first & longHeader) == 0) return ParseResult.Malformed("a short header, though no connection was made", 0);
        if (reader.ReadUInt32() != 0) return ParseResult.Malformed("a packet of a version of its own", 1);

        var destination = reader.ReadVector8();
        var source = reader.ReadVector8();
        if (reader.Failed) return ParseResult.Malformed("connection ids that go on past the end", reader.Position);

        var versions = reader.Rest;
        return versions.IsEmpty || versions.Length % VersionSize != 0
            ? ParseResult.Malformed("a list of versions that is empty or cut", reader.Position)
            : ParseResult.Ok(new VersionNegotiation(destination, source, versions), datagram.Length);
    }
}
