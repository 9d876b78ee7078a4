namespace Sallyport.Wire.X509.Der;

/// <summary>Where one element lies in the input: its tag, its first byte, its first content byte and its end.</summary>
/// <param name="Tag">The identifier octet.</param>
/// <param name="Start">Offset of the identifier octet.</param>
/// <param name="ContentStart">Offset of the first content octet.</param>
/// <param name="End">Offset after the last content octet.</param>
public readonly record struct DerElement(DerTag Tag, int Start, int ContentStart, int End)
{
    /// <summary>Identifier, length and content octets.</summary>
    public Range Encoded => Start..End;

    /// <summary>The content octets alone.</summary>
    public Range Content => ContentStart..End;
}
