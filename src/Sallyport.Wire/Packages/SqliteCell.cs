namespace Sallyport.Wire.Packages;

/// <summary>One cell of a b-tree page: a row, a key, or where to go on.</summary>
internal readonly ref struct SqliteCell
{
    /// <summary>The page with what comes before this cell; 0 in leaves.</summary>
    public uint Child { get; init; }

    /// <summary>The row's number; 0 in an index.</summary>
    public long RowId { get; init; }

    /// <summary>The length of the content.</summary>
    public int Length { get; init; }

    /// <summary>As much of the content as lies in the page.</summary>
    public ReadOnlySpan<byte> Local { get; init; }

    /// <summary>The page where the content goes on; 0 when it is all here.</summary>
    public uint Overflow { get; init; }
}
