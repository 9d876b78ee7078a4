using System.Text;

namespace Sallyport.Wire.Http;

/// <summary>One field line (RFC 9112 5): views of the head, untrusted and unsanitised.</summary>
public readonly ref struct HeaderField
{
    internal HeaderField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name as sent; compare it without regard to case.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The value without white space around it; line ends inside belong to a folded field.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Compares the name without regard to case.</summary>
    /// <param name="name">A field name in ASCII.</param>
    public bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);
}
