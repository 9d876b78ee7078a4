using System.Text;

namespace Sallyport.Wire.Packages;

/// <summary>A diversion of dpkg-divert(1): every package's file at <see cref="From"/> lies at <see cref="To"/>, except that of the one that asked for it.</summary>
/// <param name="From">The path that packages record.</param>
/// <param name="To">Where the files of the others lie.</param>
/// <param name="Package">Who diverts; null when the administrator did, whose own file lies at <paramref name="From"/> then.</param>
internal sealed record Diversion(string From, string To, string? Package)
{
    /// <summary>Reads <c>/var/lib/dpkg/diversions</c>: three lines each, <c>:</c> for the administrator.</summary>
    /// <param name="text">The file. Of a last group that is cut off nothing is read.</param>
    /// <param name="whole">False when the last group is incomplete.</param>
    public static IReadOnlyList<Diversion> ReadAll(ReadOnlySpan<byte> text, out bool whole)
    {
        var read = new List<Diversion>();
        while (TakeLine(ref text, out var from))
        {
            if (!TakeLine(ref text, out var to) || !TakeLine(ref text, out var package))
            {
                whole = false;
                return read;
            }

            read.Add(new(from, to, package == ":" ? null : package));
        }

        whole = text.IsEmpty;
        return read;
    }

    private static bool TakeLine(ref ReadOnlySpan<byte> text, out string line)
    {
        var feed = text.IndexOf((byte)'\n');
        line = feed < 0 ? string.Empty : Encoding.UTF8.GetString(text[..feed]);
        if (feed < 0) return false;

        text = text[(feed + 1)..];
        return true;
    }
}
