using System.Buffers;
using System.Text;

namespace Sallyport.Wire.Dns;

/// <summary>A CAA record (RFC 8659 4): one property of the rule who may issue certificates for a name.</summary>
/// <param name="IsCritical">Bit 0 of the flags: an authority that does not know the tag must not issue.</param>
/// <param name="Tag">issue, issuewild, iodef or another, in lower case.</param>
/// <param name="Value">As published; untrusted text, octets above 7F as Latin-1.</param>
public sealed record CaaRecord(bool IsCritical, string Tag, string Value)
{
    private static readonly SearchValues<byte> TagOctets = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    /// <summary>The authority that issue and issuewild name, in lower case, without parameters; empty for "nobody".</summary>
    public string Authority => Value.Split(';')[0].Trim(' ', '\t').TrimEnd('.').ToLowerInvariant();

    /// <summary>Reads RDATA.</summary>
    /// <param name="data">The whole data of the record.</param>
    public static ParseResult<CaaRecord> Read(ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        var flags = reader.ReadUInt8();
        var tag = reader.ReadVector8();
        if (reader.Failed) return ParseResult.Malformed("a CAA record that is cut", reader.Position);
        if (tag.IsEmpty || tag.ContainsAnyExcept(TagOctets)) return ParseResult.Malformed("a CAA tag that is not letters and digits", 1);

        return ParseResult.Ok(new CaaRecord((flags & 0x80) != 0, Encoding.ASCII.GetString(tag).ToLowerInvariant(), Encoding.Latin1.GetString(reader.Rest)), data.Length);
    }
}
