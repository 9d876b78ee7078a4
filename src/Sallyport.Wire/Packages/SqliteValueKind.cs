namespace Sallyport.Wire.Packages;

/// <summary>What a column holds, in the order that an index sorts them.</summary>
internal enum SqliteValueKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number of floating point, which nothing here reads; its bytes are given.</summary>
    Real,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Blob,
}
