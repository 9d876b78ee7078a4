namespace Sallyport.Wire.Tls;

/// <summary>A key exchange group (RFC 8446 4.2.7), called a curve before TLS 1.3.</summary>
/// <param name="Id">The two bytes on the wire.</param>
public readonly partial record struct NamedGroup(ushort Id) : IRegistryValue<NamedGroup>
{
    /// <summary>Every group of the table, in the order of ids.</summary>
    public static IEnumerable<NamedGroup> All
    {
        get
        {
            for (var row = 0; row < Table.Ids.Length; row++) yield return new NamedGroup(Table.Ids[row]);
        }
    }

    /// <summary>True when the table lists the id.</summary>
    public bool IsKnown => Row >= 0;

    /// <summary>The registry's name, or the number in hexadecimal.</summary>
    public string Name => Row is >= 0 and var row ? Table.Name(row) : Unregistered.Name(Id);

    /// <summary>The registry's recommendation.</summary>
    public Recommendation Recommendation => Row is >= 0 and var row ? (Recommendation)Table.Recommendation[row] : Recommendation.Unlisted;

    /// <summary>The mathematics behind it.</summary>
    public NamedGroupKind Kind => Row is >= 0 and var row ? (NamedGroupKind)Table.Kind[row] : NamedGroupKind.Unknown;

    /// <summary>Size of the field or prime in bits, of the classical part in a hybrid; the parameter set of a plain ML-KEM.</summary>
    public int Bits => Row is >= 0 and var row ? Table.Bits[row] : 0;

    /// <summary>Security strength in bits (SP 800-57), against a classical attacker.</summary>
    public int StrengthBits => Row is >= 0 and var row ? Table.Strength[row] : 0;

    /// <summary>Length of the client's key share in bytes; 0 when unknown or not fixed.</summary>
    public int ClientShareLength => Row is >= 0 and var row ? Table.ClientShare[row] : 0;

    /// <summary>Length of the server's key share in bytes; 0 when unknown or not fixed.</summary>
    public int ServerShareLength => Row is >= 0 and var row ? Table.ServerShare[row] : 0;

    /// <summary>True when the exchange withstands a quantum computer as far as ML-KEM does.</summary>
    public bool IsPostQuantum => Kind is NamedGroupKind.Hybrid or NamedGroupKind.MlKem;

    /// <summary>True for the values of RFC 8701 that peers must ignore.</summary>
    public bool IsGrease => Grease.Contains(Id);

    /// <inheritdoc/>
    public static NamedGroup FromId(ushort id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private int Row => Table.Ids.BinarySearch(Id);
}
