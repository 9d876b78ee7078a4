using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Host.Configuration.Apache;

/// <summary>Reads one line of httpd's configuration, continuations joined, into a statement.</summary>
/// <remarks>A line is a name and words; a section opens with <c>&lt;Name words&gt;</c> and closes with <c>&lt;/Name&gt;</c>. Variables are put in before words are parted.</remarks>
internal static class ApacheText
{
    private const int LongestLine = 64 * 1024;
    private const int LongestName = 256;

    /// <summary>Reads all of <paramref name="text"/>; every text gives a result. Lines are read as they are asked for, so that a variable defined on one counts on the next.</summary>
    public static IEnumerable<Directive> Parse(string text, Variables variables, Action<TextFault> fault)
    {
        foreach (var (number, line) in TextLines.Of(text, continued: true))
        {
            var trimmed = line.AsSpan().Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#') continue;
            if (Read(Substitute(trimmed.ToString(), variables), number, fault) is { } directive) yield return directive;
        }
    }

    /// <summary>Puts in the values of <c>${NAME}</c>; what has none stays as it is, as httpd leaves it.</summary>
    internal static string Substitute(string line, Variables variables)
    {
        if (!line.Contains("${", StringComparison.Ordinal)) return line;

        var result = new StringBuilder();
        for (var i = 0; i < line.Length && result.Length < LongestLine; i++)
        {
            var end = line[i] == '$' && i + 1 < line.Length && line[i + 1] == '{' ? line.IndexOf('}', i, Math.Min(LongestName, line.Length - i)) : -1;
            if (end > 0 && variables(line[(i + 2)..end]) is { } value)
            {
                result.Append(value);
                i = end;
            }
            else
            {
                result.Append(line[i]);
            }
        }

        return result.ToString();
    }

    private static Directive? Read(string line, int number, Action<TextFault> fault)
    {
        if (!line.StartsWith('<'))
        {
            var words = Words(line, number, fault);
            return words.IsEmpty ? null : new(DirectiveShape.Plain, words[0], words[1..], number);
        }

        if (line[^1] != '>') fault(new(number, "a section's line does not end with >"));
        var inner = line[1..].TrimEnd('>');
        if (inner.StartsWith('/')) return new(DirectiveShape.Closes, inner[1..].Trim(), [], number);
        var opening = Words(inner, number, fault);
        return new(DirectiveShape.Opens, opening.IsEmpty ? string.Empty : opening[0], opening.IsEmpty ? [] : opening[1..], number);
    }

    private static ImmutableArray<string> Words(string line, int number, Action<TextFault> fault)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            if (at >= line.Length) return words.ToImmutable();
            words.Add(line[at] is '"' or '\'' ? Quoted(line, ref at, number, fault) : Bare(line, ref at));
        }
    }

    private static string Bare(string line, ref int at)
    {
        var begin = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at])) at++;
        return line[begin..at];
    }

    /// <summary>A backslash keeps the quote, or itself, from counting.</summary>
    private static string Quoted(string line, ref int at, int number, Action<TextFault> fault)
    {
        var quote = line[at++];
        var word = new StringBuilder();
        for (; at < line.Length && line[at] != quote; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && (line[at + 1] == quote || line[at + 1] == '\\')) at++;
            word.Append(line[at]);
        }

        if (at >= line.Length) fault(new(number, "a quote is not closed"));
        at++;
        return word.ToString();
    }
}
