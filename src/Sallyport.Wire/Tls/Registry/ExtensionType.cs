namespace Sallyport.Wire.Tls;

/// <summary>The type of a TLS extension (RFC 8446 4.2).</summary>
/// <param name="Id">The two bytes on the wire.</param>
public readonly partial record struct ExtensionType(ushort Id) : IRegistryValue<ExtensionType>
{
    /// <summary>True when the table lists the id.</summary>
    public bool IsKnown => Row >= 0;

    /// <summary>The registry's name, or the number in hexadecimal.</summary>
    public string Name => Row is >= 0 and var row ? Table.Name(row) : Unregistered.Name(Id);

    /// <summary>The registry's recommendation.</summary>
    public Recommendation Recommendation => Row is >= 0 and var row ? (Recommendation)Table.Recommendation[row] : Recommendation.Unlisted;

    /// <summary>True for the values of RFC 8701 that peers must ignore.</summary>
    public bool IsGrease => Grease.Contains(Id);

    /// <inheritdoc/>
    public static ExtensionType FromId(ushort id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private int Row => Table.Ids.BinarySearch(Id);
}
