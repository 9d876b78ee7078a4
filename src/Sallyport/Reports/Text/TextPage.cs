namespace Sallyport.Reports.Text;

/// <summary>A sheet of text under way: headings, labelled rows, wrapped paragraphs. All untrusted text passes the sanitizer here.</summary>
internal sealed class TextPage(TextWriter to, Palette palette)
{
    /// <summary>The width that lines are broken at.</summary>
    internal const int Width = 100;

    private const int LabelWidth = 14;

    /// <summary>Colours or none.</summary>
    internal Palette Palette => palette;

    /// <summary>Writes a line as it is: only for text made here.</summary>
    internal void Line(string text = "") => to.WriteLine(text);

    /// <summary>A heading with an empty line before it.</summary>
    internal void Heading(string text)
    {
        to.WriteLine();
        to.WriteLine(palette.Strong(Sanitizer.Clean(text)));
    }

    /// <summary>A label and its value, broken over lines; nothing when the value is empty.</summary>
    internal void Row(string label, string? value, int indent = 2) => Rows(label, string.IsNullOrEmpty(value) ? [] : [value], indent);

    /// <summary>A label and a text of this project's own, which is longer than what a peer may say.</summary>
    internal void Own(string label, string text, int indent = 2) => Lines(label, Sanitizer.Lines(text), indent);

    /// <summary>A label and values that begin a line each; a line break inside a value is the peer's and is written out.</summary>
    internal void Rows(string label, IEnumerable<string> values, int indent = 2) => Lines(label, values.Select(Sanitizer.Clean), indent);

    private void Lines(string label, IEnumerable<string> clean, int indent)
    {
        var first = true;
        foreach (var line in clean.SelectMany(value => TextLayout.Wrap(value, Width - indent - LabelWidth)))
        {
            to.Write(new string(' ', indent));
            to.Write(palette.Faint((first ? label : string.Empty).PadRight(LabelWidth)));
            to.WriteLine(line);
            first = false;
        }
    }
}
