using System.Buffers.Text;
using System.Text;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Reads the daily table of exploit prediction scores: remarks with the model and the day, the names of the columns, then a row for each CVE.</summary>
/// <remarks>No row does not mean zero, so flaws without one lose the score they had. A row that is none, or a last one without its end, means that the table was cut off.</remarks>
internal static class EpssReader
{
    /// <summary>Reads the table.</summary>
    internal static FeedReading Read(ReadOnlySpan<byte> csv, SoftwareSlice slice)
    {
        if (csv.IsEmpty || csv[^1] != '\n') return FeedReading.Incomplete("its last line has no end: it is cut off");

        var editor = new SliceEditor(slice);
        var table = new Table(editor.Cves);
        foreach (var range in csv[..^1].Split((byte)'\n'))
            if (!table.Take(csv[range].TrimEnd((byte)'\r'))) return FeedReading.Incomplete($"line {table.Lines} is no score");

        if (table.Count == 0) return FeedReading.Incomplete("it holds no scores");
        if (table.Date is not { } date) return FeedReading.Incomplete("it does not say of which day it is");

        var feed = new SoftwareFeed(FeedNames.Scores, date, table.Count, table.Model);
        editor.ChangeAll(flaw => flaw with { Score = table.Scores.TryGetValue(flaw.Cve, out var score) ? score : null });
        return new FeedReading.Taken(editor.Close(feed), feed, table.Scores.Count);
    }

    /// <summary>What was read so far; of the rows only those of <paramref name="wanted"/> are kept.</summary>
    private sealed class Table(HashSet<string> wanted)
    {
        private const int LongestId = 24;
        private bool _isNamed;

        internal Dictionary<string, ExploitScore> Scores { get; } = new(StringComparer.Ordinal);

        internal int Lines { get; private set; }

        internal int Count { get; private set; }

        internal DateOnly? Date { get; private set; }

        internal string? Model { get; private set; }

        internal bool Take(ReadOnlySpan<byte> line)
        {
            Lines++;
            if (line.StartsWith("#"u8)) return Remark(line[1..]);
            if (!_isNamed) return _isNamed = line.SequenceEqual("cve,epss,percentile"u8);

            Count++;
            return Row(line);
        }

        private bool Remark(ReadOnlySpan<byte> line)
        {
            foreach (var part in Encoding.UTF8.GetString(line).Split(','))
            {
                var (name, value) = part.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (part[..colon].Trim(), part[(colon + 1)..].Trim()) : (part, string.Empty);
                if (name == "model_version") Model = FeedText.Version(value);
                if (name == "score_date") Date = JsonFields.Day(value);
            }

            return true;
        }

        private bool Row(ReadOnlySpan<byte> line)
        {
            var first = line.IndexOf((byte)',');
            if (first is <= 0 or > LongestId || !line.StartsWith("CVE-"u8)) return false;

            var rest = line[(first + 1)..];
            var second = rest.IndexOf((byte)',');
            if (second < 0 || !Share(rest[..second], out var probability) || !Share(rest[(second + 1)..], out var percentile)) return false;

            var cve = Encoding.UTF8.GetString(line[..first]);
            if (wanted.Contains(cve)) Scores[cve] = new(probability, percentile);
            return true;
        }

        /// <summary>A number from 0 to 1 that takes the whole column; the parser knows no culture.</summary>
        private static bool Share(ReadOnlySpan<byte> text, out double value) => Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && value is >= 0 and <= 1;
    }
}
