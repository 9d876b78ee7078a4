using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>One attribute of a distinguished name: its type and the text that the peer put there.</summary>
/// <param name="Type">The attribute's type.</param>
/// <param name="Text">The decoded value, untrusted and unsanitised; hexadecimal with a leading # when it is no string type.</param>
/// <param name="Encoding">The ASN.1 type the value came in.</param>
/// <param name="StartsRdn">False when it belongs to the same relative name as the attribute before it.</param>
public sealed record NameAttribute(ObjectIdentifier Type, string Text, DerTag Encoding, bool StartsRdn)
{
    /// <summary>The short name of RFC 4514 and RFC 4519 such as CN, or the dotted type where there is none.</summary>
    public string Label => NameAttributeTypes.LabelOf(Type);
}
