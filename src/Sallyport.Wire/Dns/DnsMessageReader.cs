using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Sallyport.Wire.Dns;

/// <summary>Reads header, questions and records in the order of RFC 1035 4.1.</summary>
internal static class DnsMessageReader
{
    private const int HeaderLength = 12;
    private const int FixedPart = 10;

    public static ParseResult<DnsMessage> Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < HeaderLength) return ParseResult.NeedMore(HeaderLength - span.Length);

        var questions = BinaryPrimitives.ReadUInt16BigEndian(span[4..]);
        if (questions > 1) return ParseResult.Malformed("more than one question in a message", 4);

        var position = HeaderLength;
        DnsQuestion? question = null;
        if (questions == 1 && (question = ReadQuestion(span, ref position)) is null) return ParseResult.Malformed("a question that is cut or not in its form", position);

        var answers = ImmutableArray.CreateBuilder<DnsRecord>();
        var answered = BinaryPrimitives.ReadUInt16BigEndian(span[6..]);
        var all = answered + BinaryPrimitives.ReadUInt16BigEndian(span[8..]) + BinaryPrimitives.ReadUInt16BigEndian(span[10..]);
        for (var i = 0; i < all; i++)
        {
            if (ReadRecord(bytes, ref position) is not { } record) return ParseResult.Malformed("a record that is cut or not in its form", position);
            if (i < answered) answers.Add(record);
        }

        return ParseResult.Ok(
            new DnsMessage
            {
                Id = BinaryPrimitives.ReadUInt16BigEndian(span),
                Flags = new DnsFlags(BinaryPrimitives.ReadUInt16BigEndian(span[2..])),
                Question = question,
                Answers = answers.DrainToImmutable(),
            },
            position);
    }

    private static DnsQuestion? ReadQuestion(ReadOnlySpan<byte> message, ref int position)
    {
        if (DnsName.Read(message, position, compressed: true, out var end) is not { } name) return null;

        var reader = new SpanReader(message[end..]);
        var type = (DnsRecordType)reader.ReadUInt16();
        var space = reader.ReadUInt16();
        if (reader.Failed) return null;

        position = end + reader.Position;
        return new DnsQuestion(name, type, space);
    }

    private static DnsRecord? ReadRecord(ReadOnlyMemory<byte> message, ref int position)
    {
        if (DnsName.Read(message.Span, position, compressed: true, out var end) is not { } name) return null;

        var reader = new SpanReader(message.Span[end..]);
        var type = (DnsRecordType)reader.ReadUInt16();
        var space = reader.ReadUInt16();
        var life = reader.ReadUInt32();
        var data = reader.ReadVector16();
        if (reader.Failed) return null;

        var at = end + FixedPart;
        var alias = type == DnsRecordType.Cname ? DnsName.Read(message.Span, at, compressed: true, out _) : null;
        if (type == DnsRecordType.Cname && alias is null) return null;

        position = at + data.Length;
        return new DnsRecord(name, type, space, life, message.Slice(at, data.Length), alias);
    }
}
