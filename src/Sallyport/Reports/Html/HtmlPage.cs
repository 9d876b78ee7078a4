using System.Xml;

namespace Sallyport.Reports.Html;

/// <summary>A page under way. Every text passes the sanitizer here and is escaped by the XML writer, so that what a peer wrote stays text.</summary>
/// <remarks>The page is well-formed XML too: no element is left to a browser to close.</remarks>
internal sealed class HtmlPage(XmlWriter xml)
{
    /// <summary>Opens an element on a new line.</summary>
    internal HtmlPage Open(string tag, string? css = null)
    {
        xml.WriteWhitespace("\n");
        return Begin(tag, css);
    }

    /// <summary>Closes the element opened last.</summary>
    internal HtmlPage Close()
    {
        xml.WriteFullEndElement();
        return this;
    }

    /// <summary>Closes an element that never holds anything.</summary>
    internal void Void() => xml.WriteEndElement();

    /// <summary>The style sheet, as it is.</summary>
    internal HtmlPage Raw(string constant)
    {
        xml.WriteRaw(constant);
        return this;
    }

    /// <summary>An element that holds a text alone; nothing when there is no text.</summary>
    internal HtmlPage Say(string tag, string? text, string? css = null)
    {
        if (string.IsNullOrEmpty(text)) return this;

        Open(tag, css);
        return Text(text).Close();
    }

    /// <summary>An element inside a line of text.</summary>
    internal HtmlPage Inline(string tag, string text, string? css = null) => Begin(tag, css).Text(text).Close();

    /// <summary>Text; line breaks of this project's own stay.</summary>
    internal HtmlPage Text(string text)
    {
        xml.WriteString(string.Join('\n', Sanitizer.Lines(text)));
        return this;
    }

    /// <summary>An attribute of the element opened last.</summary>
    internal HtmlPage Set(string name, string value)
    {
        xml.WriteAttributeString(name, Sanitizer.Clean(value));
        return this;
    }

    /// <summary>A name and its value in a list of facts; nothing when the value is empty.</summary>
    internal HtmlPage Fact(string name, string? value) => string.IsNullOrEmpty(value) ? this : Say("dt", name).Say("dd", value);

    /// <summary>A row of cells.</summary>
    internal void Row(params ReadOnlySpan<string> cells)
    {
        Open("tr");
        foreach (var cell in cells) Inline("td", cell);
        Close();
    }

    /// <summary>The head of a table.</summary>
    internal void Head(params ReadOnlySpan<string> cells)
    {
        Open("thead").Begin("tr", null);
        foreach (var cell in cells) Inline("th", cell);
        Close().Close();
    }

    private HtmlPage Begin(string tag, string? css)
    {
        xml.WriteStartElement(tag);
        if (css is not null) xml.WriteAttributeString("class", css);
        return this;
    }
}
