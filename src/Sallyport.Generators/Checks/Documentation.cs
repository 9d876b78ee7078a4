using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Sallyport.Generators.Checks;

/// <summary>The documentation comment of a class as plain text.</summary>
internal sealed record Documentation(string Summary, string Remarks)
{
    private static readonly Documentation None = new(string.Empty, string.Empty);

    /// <summary>Reads summary and remarks; both empty when the comment is missing or no XML.</summary>
    public static Documentation Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml)) return None;

        try
        {
            var root = XElement.Parse(xml);
            return new Documentation(Text(root.Element("summary")), Text(root.Element("remarks")));
        }
        catch (XmlException)
        {
            return None;
        }
    }

    private static string Text(XElement? element) =>
        element is null ? string.Empty : Regex.Replace(string.Concat(element.Nodes().Select(Plain)), @"\s+", " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: false } element => string.Concat(element.Nodes().Select(Plain)),
        XElement element => LastName((string?)element.Attribute("cref") ?? (string?)element.Attribute("name") ?? string.Empty),
        _ => string.Empty,
    };

    private static string LastName(string reference) => reference.Substring(reference.LastIndexOfAny(new[] { '.', ':' }) + 1);
}
