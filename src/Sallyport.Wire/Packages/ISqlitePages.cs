namespace Sallyport.Wire.Packages;

/// <summary>Gives the pages of a SQLite database, wherever they are kept.</summary>
internal interface ISqlitePages
{
    /// <summary>How many pages there are.</summary>
    uint Count { get; }

    /// <summary>The part of page <paramref name="number"/>, counted from 1, that holds content; empty when there is no such page or it cannot be read. It stays as it is.</summary>
    ReadOnlySpan<byte> Page(uint number);
}
