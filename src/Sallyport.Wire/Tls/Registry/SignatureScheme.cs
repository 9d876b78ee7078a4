namespace Sallyport.Wire.Tls;

/// <summary>A signature scheme (RFC 8446 4.2.3); up to TLS 1.2 a pair of hash and signature in the same two bytes.</summary>
/// <param name="Id">The two bytes on the wire.</param>
public readonly partial record struct SignatureScheme(ushort Id) : IRegistryValue<SignatureScheme>
{
    /// <summary>Every scheme of the table, in the order of ids.</summary>
    public static IEnumerable<SignatureScheme> All
    {
        get
        {
            for (var row = 0; row < Table.Ids.Length; row++) yield return new SignatureScheme(Table.Ids[row]);
        }
    }

    /// <summary>True when the table lists the id.</summary>
    public bool IsKnown => Row >= 0;

    /// <summary>The registry's name, or the number in hexadecimal.</summary>
    public string Name => Row is >= 0 and var row ? Table.Name(row) : Unregistered.Name(Id);

    /// <summary>The registry's recommendation.</summary>
    public Recommendation Recommendation => Row is >= 0 and var row ? (Recommendation)Table.Recommendation[row] : Recommendation.Unlisted;

    /// <summary>The kind of key that signs.</summary>
    public SignatureKey Key => Row is >= 0 and var row ? (SignatureKey)Table.Key[row] : SignatureKey.Unknown;

    /// <summary>The hash that is signed; none where it belongs to the algorithm, as in Ed25519.</summary>
    public HashName Hash => Row is >= 0 and var row ? (HashName)Table.Hash[row] : HashName.None;

    /// <summary>True for RSASSA-PSS, whichever key makes it.</summary>
    public bool IsPss => Id is (>= 0x0804 and <= 0x0806) or (>= 0x0809 and <= 0x080B);

    /// <summary>True for the values of RFC 8701 that peers must ignore.</summary>
    public bool IsGrease => Grease.Contains(Id);

    /// <inheritdoc/>
    public static SignatureScheme FromId(ushort id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private int Row => Table.Ids.BinarySearch(Id);
}
