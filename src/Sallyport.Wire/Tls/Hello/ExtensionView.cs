namespace Sallyport.Wire.Tls;

/// <summary>One extension as it came: its type and its body, as a view.</summary>
public readonly ref struct ExtensionView
{
    internal ExtensionView(ExtensionType type, ReadOnlySpan<byte> body)
    {
        Type = type;
        Body = body;
    }

    /// <summary>The type.</summary>
    public ExtensionType Type { get; }

    /// <summary>What stands behind the length.</summary>
    public ReadOnlySpan<byte> Body { get; }
}
