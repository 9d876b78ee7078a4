namespace Sallyport.Wire.Tls;

/// <summary>Why a peer sends an alert (RFC 8446 6).</summary>
/// <param name="Id">The byte on the wire.</param>
public readonly partial record struct AlertDescription(byte Id)
{
    /// <summary>True when the table lists the id.</summary>
    public bool IsKnown => Row >= 0;

    /// <summary>The registry's name, or the number.</summary>
    public string Name => Row is >= 0 and var row ? Table.Name(row) : Unregistered.Name(Id);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private int Row => Table.Ids.BinarySearch(Id);
}
