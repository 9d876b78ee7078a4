using System.Globalization;
using System.Text;

namespace Sallyport.Reports;

/// <summary>The one way of untrusted text (certificates, banners, headers) to a terminal or log: what could move the cursor, colour, reorder or hide becomes visible.</summary>
public static class Sanitizer
{
    private const int Longest = 512;

    /// <summary>The text with every control, format, surrogate and private character written out as <c>\u{...}</c>, cut after 512 characters.</summary>
    /// <param name="text">Untrusted text.</param>
    public static string Clean(string text)
    {
        if (text.Length <= Longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;

        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= Longest) return clean.Append('…').ToString();

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
