namespace Sallyport.Wire.X509.Der;

/// <summary>Reads the primitive types of X.690 that X.509 is made of; each latches the reader's failure when the content is not strict DER.</summary>
internal static class DerValues
{
    /// <summary>BOOLEAN (X.690 11.1): FF is true, 00 is false, nothing else is DER.</summary>
    public static bool ReadBoolean(this ref DerReader reader)
    {
        var at = reader.Position;
        var content = reader.Read(DerTag.Boolean);
        if (content is not [0 or 0xFF]) reader.Fail("a BOOLEAN that is neither 00 nor FF", at);
        return content is [0xFF];
    }

    /// <summary>INTEGER (X.690 8.3) of any size: two's complement, most significant byte first, in its shortest form.</summary>
    public static ReadOnlyMemory<byte> ReadInteger(this ref DerReader reader, DerTag tag = DerTag.Integer)
    {
        var element = reader.ReadElement(tag);
        var content = reader.Slice(element.Content);
        if (!IsShortest(content.Span)) reader.Fail("an INTEGER that is empty or not in its shortest form", element.Start);
        return content;
    }

    /// <summary>INTEGER between 0 and 2^31 - 1.</summary>
    public static int ReadSmallInteger(this ref DerReader reader, DerTag tag = DerTag.Integer)
    {
        var at = reader.Position;
        var content = reader.ReadInteger(tag).Span;
        if (reader.Failed) return 0;
        if (content.Length > 4 || content[0] >= 0x80)
        {
            reader.Fail("an INTEGER outside 0 to 2^31 - 1", at);
            return 0;
        }

        var value = 0;
        foreach (var octet in content) value = (value << 8) | octet;
        return value;
    }

    /// <summary>BIT STRING whose bits fill whole octets, as keys and signatures do.</summary>
    public static ReadOnlyMemory<byte> ReadOctetAlignedBits(this ref DerReader reader)
    {
        var element = reader.ReadElement(DerTag.BitString);
        var content = reader.Slice(element.Content);
        if (content.Span is not [0, ..])
        {
            reader.Fail("a BIT STRING that does not fill whole octets", element.Start);
            return default;
        }

        return content[1..];
    }

    /// <summary>BIT STRING of named bits, the first one in the lowest bit of the result; bits after the sixteenth are ignored.</summary>
    public static int ReadNamedBits(this ref DerReader reader, DerTag tag = DerTag.BitString)
    {
        var at = reader.Position;
        var content = reader.Read(tag);
        if (content is [] or [> 7, ..] or [> 0])
        {
            reader.Fail("a BIT STRING with a wrong count of unused bits", at);
            return 0;
        }

        var bits = 0;
        for (var bit = 0; bit < Math.Min(16, (content.Length - 1) * 8); bit++)
            if ((content[1 + (bit >> 3)] & (0x80 >> (bit & 7))) != 0) bits |= 1 << bit;
        return bits;
    }

    /// <summary>OBJECT IDENTIFIER (X.690 8.19).</summary>
    public static ObjectIdentifier ReadObjectIdentifier(this ref DerReader reader, DerTag tag = DerTag.ObjectIdentifier)
    {
        var element = reader.ReadElement(tag);
        var content = reader.Slice(element.Content);
        if (!ObjectIdentifier.IsWellFormed(content.Span)) reader.Fail("an OBJECT IDENTIFIER that is empty, cut or padded", element.Start);
        return new ObjectIdentifier(content);
    }

    private static bool IsShortest(ReadOnlySpan<byte> content) => content switch
    {
        [] or [0, < 0x80, ..] or [0xFF, >= 0x80, ..] => false,
        _ => true,
    };
}
