namespace Sallyport.Reports.Text;

/// <summary>Breaks text into lines.</summary>
internal static class TextLayout
{
    /// <summary>Lines of at most <paramref name="width"/> characters, broken at spaces; a longer word stays whole so that it can be copied.</summary>
    internal static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = string.Empty;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line;
                    line = string.Empty;
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            yield return line;
        }
    }
}
