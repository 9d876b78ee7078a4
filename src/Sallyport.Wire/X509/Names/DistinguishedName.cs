using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>A subject or issuer name: the encoded RDNSequence, decoded to text only when asked.</summary>
/// <remarks>
/// Two names are equal when RFC 5280 7.1 says so: the same attributes in the same order, compared without regard to case, to the string type,
/// and to the number of spaces between words. Most equal names are equal byte for byte, which is asked first.
/// </remarks>
public sealed record DistinguishedName
{
    internal static readonly DistinguishedName Empty = new(new byte[] { 0x30, 0x00 });

    internal DistinguishedName(ReadOnlyMemory<byte> encoded) => Encoded = encoded;

    /// <summary>The RDNSequence with tag and length.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>True for a name without any attribute.</summary>
    public bool IsEmpty => Encoded.Length <= 2;

    /// <summary>The attributes in encoded order, most general first as a rule.</summary>
    public ImmutableArray<NameAttribute> Attributes => NameReader.Attributes(Encoded);

    /// <summary>The last common name, or null when there is none. Untrusted text.</summary>
    public string? CommonName => LastValueOf(NameAttributeTypes.CommonName);

    /// <summary>The last organisation, or null when there is none. Untrusted text.</summary>
    public string? Organization => LastValueOf(NameAttributeTypes.Organization);

    /// <summary>The last organisational unit, or null when there is none. Untrusted text.</summary>
    public string? OrganizationalUnit => LastValueOf(NameAttributeTypes.OrganizationalUnit);

    /// <summary>Reads an encoded name that stands alone, such as an authority in a server's request for a certificate; null when it is none.</summary>
    /// <param name="encoded">The RDNSequence, DER.</param>
    public static DistinguishedName? Read(ReadOnlyMemory<byte> encoded)
    {
        var reader = new DerReader(encoded);
        var name = reader.ReadName();
        return reader.Failed || reader.Position < encoded.Length ? null : name;
    }

    /// <summary>The text of the last attribute of <paramref name="type"/>, or null.</summary>
    /// <param name="type">The attribute type looked for.</param>
    public string? LastValueOf(ObjectIdentifier type)
    {
        string? value = null;
        foreach (var attribute in Attributes)
            if (attribute.Type == type) value = attribute.Text;
        return value;
    }

    /// <summary>The text form of RFC 4514: last attribute first, separated by commas, special characters escaped. Untrusted text.</summary>
    public override string ToString() => NameText.Write(Attributes);

    /// <inheritdoc/>
    public bool Equals(DistinguishedName? other) =>
        other is not null && (Encoded.Span.SequenceEqual(other.Encoded.Span) || NameComparison.AreEqual(Attributes, other.Attributes));

    /// <inheritdoc/>
    public override int GetHashCode() => NameComparison.Hash(Encoded);

    /// <summary>True when this name lies in the subtree of <paramref name="root"/>: its first relative names equal those of the root (RFC 5280 4.2.1.10).</summary>
    /// <param name="root">The top of the subtree; the empty name holds every name.</param>
    public bool IsWithin(DistinguishedName root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return NameComparison.StartsWith(Attributes, root.Attributes);
    }
}
