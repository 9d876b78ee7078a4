using System.Collections.Frozen;

namespace Sallyport.Knowledge.Keys;

/// <summary>Reads the table of known private keys: a digest, and behind the first comma where the key is published.</summary>
internal static partial class KnownKeyTable
{
    /// <summary>The keys that ship with this build.</summary>
    internal static KnownKeys Read() => new(TableRows.Of(Table, ',', 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));
}
