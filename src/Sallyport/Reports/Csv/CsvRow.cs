using System.Buffers;

namespace Sallyport.Reports.Csv;

/// <summary>Writes one row: fields with commas or quotes are quoted, rows end with CR LF (RFC 4180 2), and no cell is a formula.</summary>
internal static class CsvRow
{
    /// <summary>What spreadsheets take for the beginning of a formula, the full-width forms included.</summary>
    private const string FormulaStarts = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly SearchValues<char> Quotable = SearchValues.Create(",\"'\r\n ");

    internal static void Write(TextWriter to, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) to.Write(',');
            to.Write(Quoted(Defused(string.Join(' ', Sanitizer.Lines(cells[i])))));
        }

        to.Write("\r\n");
    }

    /// <summary>An apostrophe in front tells a spreadsheet that the cell is text.</summary>
    private static string Defused(string cell) =>
        cell.AsSpan().TrimStart() is { Length: > 0 } text && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + cell : cell;

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(Quotable) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
