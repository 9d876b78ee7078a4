using System.Buffers.Binary;

namespace Sallyport.Wire.Dns;

/// <summary>Writes a query for one name and type (RFC 1035 4.1), with EDNS (RFC 6891) and the wish for DNSSEC (RFC 3225).</summary>
public static class DnsQuery
{
    /// <summary>The UDP size that is announced: what passes every path without fragments.</summary>
    public const int UdpSize = 1232;

    private const ushort DnssecOk = 0x8000;

    /// <summary>The query's bytes; null when <paramref name="name"/> cannot be a domain name.</summary>
    /// <param name="id">The number that the answer has to repeat.</param>
    /// <param name="name">ASCII labels with dots between them.</param>
    /// <param name="type">The record type.</param>
    public static byte[]? Write(ushort id, string name, DnsRecordType type)
    {
        if (DnsName.Encode(name) is not { } owner) return null;

        // Header, question, and the OPT record with the root as its owner: 12, owner + 4, 11.
        var message = new byte[12 + owner.Length + 4 + 11];
        BinaryPrimitives.WriteUInt16BigEndian(message, id);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), DnsFlags.RecursionDesired.Value);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(10), 1);
        owner.CopyTo(message, 12);
        WriteRest(message.AsSpan(12 + owner.Length), type);
        return message;
    }

    private static void WriteRest(Span<byte> rest, DnsRecordType type)
    {
        BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(rest[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(rest[5..], (ushort)DnsRecordType.Opt);
        BinaryPrimitives.WriteUInt16BigEndian(rest[7..], UdpSize);
        BinaryPrimitives.WriteUInt16BigEndian(rest[11..], DnssecOk);
    }
}
