using System.Collections.Immutable;
using System.Globalization;

namespace Sallyport.Knowledge.Authorities;

/// <summary>Reads the table of acts against authorities.</summary>
internal static partial class DistrustTable
{
    private const int Columns = 5;

    /// <summary>The acts that ship with this build.</summary>
    internal static ImmutableArray<DistrustAct> Read() => [.. TableRows.Of(Table, '|', Columns).Select(row => new DistrustAct(row[0], Day(row[1]), row[2], row[3], row[4]))];

    private static DateTimeOffset? Day(string cell) =>
        cell.Length == 0 ? null : DateTimeOffset.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
