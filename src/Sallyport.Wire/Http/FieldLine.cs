using System.Buffers;

namespace Sallyport.Wire.Http;

/// <summary>The form of one field line (RFC 9112 5), its folded continuation lines included.</summary>
internal static class FieldLine
{
    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>Offset after the line end of the first field; 0 when there is no field, -1 when its end is not there yet.</summary>
    public static int EndOf(ReadOnlySpan<byte> lines)
    {
        if (lines.IsEmpty) return 0;

        var end = 0;
        do
        {
            var feed = lines[end..].IndexOf((byte)'\n');
            if (feed < 0) return -1;
            end += feed + 1;
        }
        while (end < lines.Length && lines[end] is (byte)' ' or (byte)'\t');

        return end;
    }

    /// <summary>Cuts at the first colon; the name of a checked line is a token, perhaps with white space after it.</summary>
    public static HeaderField Split(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return new HeaderField(line[..colon].TrimEnd(" \t"u8), line[(colon + 1)..].Trim(" \t\r\n"u8));
    }

    /// <summary>Null when the line is a field, else the reason why it is none.</summary>
    public static string? Fault(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon < 0) return "a header line without a colon";

        var name = line[..colon].TrimEnd(" \t"u8);
        if (name.IsEmpty || name.ContainsAnyExcept(TokenBytes)) return "a header name that is not a token";
        return line.Contains((byte)0) ? "a NUL inside a header" : null;
    }

    /// <summary>What is wrong with a line that was accepted.</summary>
    public static HeadFlaws FlawsOf(ReadOnlySpan<byte> line)
    {
        var flaws = line[..^1].Contains((byte)'\n') ? HeadFlaws.FoldedField : HeadFlaws.None;
        if (line[line.IndexOf((byte)':') - 1] is (byte)' ' or (byte)'\t') flaws |= HeadFlaws.SpaceBeforeColon;
        return line is [.., (byte)'\r', (byte)'\n'] ? flaws : flaws | HeadFlaws.BareLineFeed;
    }
}
