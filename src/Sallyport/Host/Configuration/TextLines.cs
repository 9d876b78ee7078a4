using System.Text;

namespace Sallyport.Host.Configuration;

/// <summary>The value of a variable by its name; null when there is none.</summary>
internal delegate string? Variables(string name);

/// <summary>Lines of a text with their numbers.</summary>
internal static class TextLines
{
    /// <summary>Each line without its end, the first being number 1; a line that ends in a backslash goes on in the next when <paramref name="continued"/>.</summary>
    public static IEnumerable<(int Number, string Text)> Of(string text, bool continued)
    {
        var begun = 0;
        var joined = new StringBuilder();
        var number = 0;
        foreach (var range in text.Split('\n'))
        {
            number++;
            var line = range.TrimEnd('\r');
            if (begun == 0) begun = number;
            if (continued && line.EndsWith('\\'))
            {
                joined.Append(line, 0, line.Length - 1);
                continue;
            }

            yield return (begun, joined.Length == 0 ? line : joined.Append(line).ToString());
            joined.Clear();
            begun = 0;
        }

        if (begun > 0) yield return (begun, joined.ToString());
    }
}
