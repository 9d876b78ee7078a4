using System.Collections.Immutable;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Reports.Text;

/// <summary>The holders as a table: a line each.</summary>
internal static class OwnerTable
{
    private static readonly string[] Heads = ["LISTENS AT", "PID", "PROGRAM", "USER", "UNIT", "PACKAGE", "VERDICT"];
    private static readonly int[] Widest = [34, 8, 20, 12, 24, 30, 14];

    internal static void Write(TextPage page, ImmutableArray<HolderAssessment> holders)
    {
        var rows = holders.Select(Row).ToList();
        var widths = Heads.Select((head, column) => Math.Min(Widest[column], Math.Max(head.Length, rows.Max(row => row[column].Length)))).ToArray();
        page.Line();
        page.Line(page.Palette.Faint(Line(Heads, widths)));
        foreach (var (row, holder) in rows.Zip(holders)) page.Line(page.Palette.Trust(holder.Verdict, Line(row, widths)));
    }

    private static string[] Row(HolderAssessment assessed)
    {
        var (holder, process) = (assessed.Holder, assessed.Holder.Process);
        string[] row =
        [
            string.Join(' ', holder.Listeners.Select(listener => $"{Words.Of(listener.Protocol)} {listener.Endpoint}").Distinct().Take(2)) + (holder.Listeners.Length > 2 ? " ..." : string.Empty),
            process.Pid.ToString(System.Globalization.CultureInfo.InvariantCulture),
            process.Name,
            process.UserName ?? process.User?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?",
            process.Unit ?? (process.Container is { } container ? $"{container.Engine} {container.Id}" : "-"),
            holder.Package is { } package ? $"{package.Name} {package.Version}" : "-",
            Words.Of(assessed.Verdict),
        ];
        return [.. row.Select(Sanitizer.Clean)];
    }

    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) => Cut(cell, widths[column]).PadRight(widths[column]))).TrimEnd();

    private static string Cut(string cell, int width) => cell.Length <= width ? cell : cell[..(width - 1)] + "…";
}
