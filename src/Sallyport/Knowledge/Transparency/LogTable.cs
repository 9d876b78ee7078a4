using System.Globalization;

namespace Sallyport.Knowledge.Transparency;

/// <summary>Reads logs from their table: one line a log, behind the line that names the columns.</summary>
internal static partial class LogTable
{
    private const int Columns = 8;

    /// <summary>The day of the list that the table was made from, as its head says.</summary>
    private static readonly DateTimeOffset Dated = Day("2026-09-12");

    /// <summary>The rows as they are: the columns of each.</summary>
    internal static IEnumerable<string[]> Rows() => TableRows.Of(Table, ',', Columns);

    /// <summary>The logs that ship with this build.</summary>
    internal static TransparencyLogs Read() => new(Dated, Rows().Select(Log));

    private static TransparencyLog Log(string[] cells) =>
        new(cells[0], cells[1], State(cells[2]), Day(cells[3]), Day(cells[4]), Day(cells[5]), Convert.FromBase64String(cells[7]));

    private static LogState State(string word) => word switch
    {
        "qualified" => LogState.Qualified,
        "usable" => LogState.Usable,
        "readonly" => LogState.ReadOnly,
        "retired" => LogState.Retired,
        "rejected" => LogState.Rejected,
        _ => throw new FormatException($"{word} is no state of a log"),
    };

    private static DateTimeOffset Day(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
