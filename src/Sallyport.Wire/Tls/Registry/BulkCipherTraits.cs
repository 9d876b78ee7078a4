namespace Sallyport.Wire.Tls;

/// <summary>The facts of a <see cref="BulkCipher"/> that judgements rest on.</summary>
/// <param name="Id">The cipher's number in the enumeration.</param>
public readonly partial record struct BulkCipherTraits(byte Id)
{
    /// <summary>The facts of <paramref name="cipher"/>; of an unknown one nothing is claimed but zeros.</summary>
    /// <param name="cipher">The cipher.</param>
    public static BulkCipherTraits Of(BulkCipher cipher) => new((byte)cipher);

    /// <summary>How records are protected.</summary>
    public CipherMode Mode => Row >= 0 ? (CipherMode)Table.Mode[Row] : CipherMode.None;

    /// <summary>Effective strength in bits: 112 for Triple DES, 40 for export ciphers.</summary>
    public int StrengthBits => Row >= 0 ? Table.Strength[Row] : 0;

    /// <summary>Size of a block in bits, 0 for stream ciphers; 64 is open to SWEET32.</summary>
    public int BlockBits => Row >= 0 ? Table.Block[Row] : 0;

    /// <inheritdoc/>
    public override string ToString() => Row >= 0 ? Table.Name(Row) : Unregistered.Name(Id);

    private int Row => Table.Ids.BinarySearch(Id);
}
