using System.Globalization;

namespace Sallyport.Wire.Tls;

/// <summary>A cipher kind of SSL 2.0: three bytes; with a first byte of zero it names a suite of SSL 3.0 or TLS (RFC 5246 appendix E.2).</summary>
/// <param name="Id">The three bytes as a number.</param>
public readonly partial record struct Ssl2CipherKind(uint Id)
{
    /// <summary>The seven kinds of the specification.</summary>
    public static IEnumerable<Ssl2CipherKind> All
    {
        get
        {
            for (var row = 0; row < Table.Ids.Length; row++) yield return new Ssl2CipherKind(Table.Ids[row]);
        }
    }

    /// <summary>True for the seven kinds of the specification.</summary>
    public bool IsKnown => Row >= 0;

    /// <summary>The specification's name, or the number in hexadecimal.</summary>
    public string Name => Row is >= 0 and var row ? Table.Name(row) : "0x" + Id.ToString("X6", CultureInfo.InvariantCulture);

    /// <summary>The cipher with its mode.</summary>
    public BulkCipher Cipher => Row is >= 0 and var row ? (BulkCipher)Table.Cipher[row] : BulkCipher.Unknown;

    /// <summary>Effective strength of the cipher in bits.</summary>
    public int StrengthBits => BulkCipherTraits.Of(Cipher).StrengthBits;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private int Row => Table.Ids.BinarySearch(Id);
}
