namespace Sallyport.Wire.Packages;

/// <summary>A column of a record.</summary>
/// <param name="kind">What it holds.</param>
/// <param name="number">The number; 0 for others.</param>
/// <param name="bytes">The text or the bytes; empty for others.</param>
internal readonly ref struct SqliteValue(SqliteValueKind kind, long number, ReadOnlySpan<byte> bytes)
{
    /// <summary>What it holds.</summary>
    public SqliteValueKind Kind { get; } = kind;

    /// <summary>The number; 0 for others.</summary>
    public long Number { get; } = number;

    /// <summary>The text or the bytes; empty for others.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;
}
