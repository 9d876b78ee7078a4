using System.Text;
using Sallyport.Host.Configuration;

namespace Sallyport.Host.Linux.Units;

/// <summary>Reads the assignments of a unit file (systemd.syntax(7)); what is no assignment is passed over.</summary>
internal static class UnitLines
{
    /// <summary>The assignments in order; a line that ends in a backslash goes on in the next.</summary>
    /// <param name="file">The file's path, which each carries.</param>
    /// <param name="text">Its content.</param>
    internal static IEnumerable<UnitLine> Read(string file, byte[] text)
    {
        var section = string.Empty;
        foreach (var (number, raw) in TextLines.Of(Encoding.UTF8.GetString(text), continued: true))
        {
            var line = raw.Trim();
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (line is ['#' or ';', ..]) continue;
            if (line is ['[', .., ']']) section = line[1..^1];
            else if (sign > 0) yield return new UnitLine(file, number, section, line[..sign].TrimEnd(), line[(sign + 1)..].TrimStart());
        }
    }
}

/// <summary>An assignment in a unit file.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">Its first line, counted from 1.</param>
/// <param name="Section">The section.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; empty takes back what was assigned before.</param>
internal sealed record UnitLine(string File, int Number, string Section, string Key, string Value);
