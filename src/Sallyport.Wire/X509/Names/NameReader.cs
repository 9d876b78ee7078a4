using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>Reads RDNSequence ::= SEQUENCE OF SET OF SEQUENCE { type, value } (RFC 5280 4.1.2.4).</summary>
internal static class NameReader
{
    /// <summary>Checks the form of the next name without decoding its text.</summary>
    public static DistinguishedName ReadName(this ref DerReader reader, DerTag tag = DerTag.Sequence)
    {
        var start = reader.Position;
        var name = reader.Enter(tag);
        while (reader.More)
        {
            var rdn = reader.Enter(DerTag.Set);
            if (!reader.More) reader.Fail("a relative distinguished name without an attribute");
            while (reader.More) ReadAttribute(ref reader, out _);
            reader.Leave(rdn);
        }

        reader.Leave(name);
        return reader.Failed ? DistinguishedName.Empty : new DistinguishedName(reader.Slice(start..reader.Position));
    }

    /// <summary>The attributes of a name that <see cref="ReadName"/> found well formed.</summary>
    public static ImmutableArray<NameAttribute> Attributes(ReadOnlyMemory<byte> encoded)
    {
        var attributes = ImmutableArray.CreateBuilder<NameAttribute>(8);
        var reader = new DerReader(encoded);
        var name = reader.Enter(DerTag.Sequence);
        while (reader.More) ReadRdn(ref reader, attributes);
        reader.Leave(name);
        return attributes.DrainToImmutable();
    }

    private static void ReadRdn(ref DerReader reader, ImmutableArray<NameAttribute>.Builder attributes)
    {
        var first = true;
        var rdn = reader.Enter(DerTag.Set);
        while (reader.More)
        {
            var type = ReadAttribute(ref reader, out var value);
            attributes.Add(new NameAttribute(type, TextOf(value.Tag, reader.Slice(value.Content).Span), value.Tag, first));
            first = false;
        }

        reader.Leave(rdn);
    }

    private static ObjectIdentifier ReadAttribute(ref DerReader reader, out DerElement value)
    {
        var attribute = reader.Enter(DerTag.Sequence);
        var type = reader.ReadObjectIdentifier();
        value = reader.ReadElement();
        reader.Leave(attribute);
        return type;
    }

    private static string TextOf(DerTag tag, ReadOnlySpan<byte> content) =>
        DerText.IsText(tag) ? DerText.Decode(tag, content) : "#" + Convert.ToHexString(content);
}
