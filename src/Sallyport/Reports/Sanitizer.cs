using System.Globalization;
using System.Text;

namespace Sallyport.Reports;

/// <summary>The one way of untrusted text (certificates, banners, headers) to a terminal or log: what could move the cursor, colour, reorder or hide becomes visible.</summary>
public static class Sanitizer
{
    private const int Longest = 512;
    private const int LongestOwn = 4096;

    /// <summary>The text with every control, format, surrogate and private character written out as <c>\u{...}</c>, cut after 512 characters.</summary>
    /// <param name="text">Untrusted text.</param>
    public static string Clean(string text) => Clean(text, Longest);

    /// <summary>The lines of a text of this project's own, such as a remedy, that may quote what a peer wrote.</summary>
    /// <param name="text">Lines parted by line feeds; each is cleaned and cut after 4096 characters.</param>
    internal static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => Clean(line.TrimEnd('\r'), LongestOwn));

    private static string Clean(string text, int longest)
    {
        if (text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;

        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= longest) return clean.Append('…').ToString();

            if (IsPlain(rune)) clean.Append(rune.ToString());
            else clean.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        }

        return clean.ToString();
    }

    private static bool IsPlain(Rune rune) => rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark);
}
