namespace Sallyport.Reports.Text;

/// <summary>A sheet of text under way: headings, labelled rows, wrapped paragraphs. All untrusted text passes the sanitizer here.</summary>
/// <param name="to">Where to.</param>
/// <param name="palette">Colours or none.</param>
/// <param name="width">The width that lines are broken at.</param>
internal sealed class TextPage(TextWriter to, Palette palette, int width = TextPage.Widest)
{
    /// <summary>The width where none is known: longer lines are hard to read.</summary>
    internal const int Widest = 100;

    private const int Narrowest = 60;
    private const int LabelWidth = 14;
    private const string Gap = "   ";

    /// <summary>The width that lines are broken at.</summary>
    internal int Width { get; } = Math.Clamp(width, Narrowest, Widest);

    /// <summary>The first lines are broken on a narrow terminal alone: elsewhere each of them is one line, for programs that take them by number.</summary>
    private int Broken => Width < Widest ? Width : int.MaxValue;

    /// <summary>Colours or none.</summary>
    internal Palette Palette => palette;

    /// <summary>Writes a line as it is: only for text made here.</summary>
    internal void Line(string text = "") => to.WriteLine(text);

    /// <summary>Parts of one line, three spaces between them, broken where the next would not fit.</summary>
    internal void Parts(IEnumerable<string> parts)
    {
        var line = string.Empty;
        foreach (var part in parts.Select(Sanitizer.Clean))
        {
            if (line.Length > 0 && line.Length + Gap.Length + part.Length > Broken)
            {
                to.WriteLine(line);
                line = string.Empty;
            }

            line = line.Length == 0 ? part : line + Gap + part;
        }

        to.WriteLine(line);
    }

    /// <summary>A label and lines to copy: they are never broken, for a server would read the rest as another line.</summary>
    internal void ToCopy(string label, IEnumerable<string> lines, int indent)
    {
        foreach (var line in lines)
        {
            to.Write(new string(' ', indent));
            to.Write(palette.Faint(label.PadRight(LabelWidth)));
            to.WriteLine(Sanitizer.Clean(line));
            label = string.Empty;
        }
    }

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
