namespace Sallyport.Knowledge;

/// <summary>Splits a table of knowledge into its rows.</summary>
internal static class TableRows
{
    /// <summary>The cells of each row behind the line that names the columns; lines that begin with <c>#</c> are remarks. The last column keeps further separators.</summary>
    /// <param name="table">The whole file.</param>
    /// <param name="separator">What stands between columns.</param>
    /// <param name="columns">How many there are.</param>
    /// <exception cref="FormatException">A row has fewer.</exception>
    internal static IEnumerable<string[]> Of(string table, char separator, int columns) => table
        .Split('\n')
        .Select(line => line.TrimEnd('\r'))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Skip(1)
        .Select(line => Cells(line, separator, columns));

    private static string[] Cells(string line, char separator, int columns)
    {
        var cells = line.Split(separator, columns);
        return cells.Length == columns ? cells : throw new FormatException($"the row of {cells[0]} has {cells.Length} columns, not {columns}");
    }
}
