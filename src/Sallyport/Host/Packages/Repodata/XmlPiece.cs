using System.Text;
using System.Xml;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Reads one element that was cut out of a list.</summary>
/// <remarks>No entity beyond XML's own five is followed and nothing is fetched: there is no document type in such a list.</remarks>
internal static class XmlPiece
{
    /// <summary>Calls <paramref name="visit"/> at each element that begins, the outermost first.</summary>
    /// <returns>False when it is no XML.</returns>
    public static bool Visit(ReadOnlySpan<byte> element, Action<XmlReader> visit)
    {
        var names = new NameTable();
        var prefixes = new XmlNamespaceManager(names);
        prefixes.AddNamespace("rpm", "http://linux.duke.edu/metadata/rpm");
        var settings = new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, NameTable = names };
        try
        {
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(element)), settings, new XmlParserContext(names, prefixes, null, XmlSpace.None));
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element) visit(reader);
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>The version that the attributes of an element name, whose are <c>epoch</c> and these two.</summary>
    public static Knowledge.Software.RpmVersion Version(XmlReader element, string version, string release) =>
        new(long.TryParse(element.GetAttribute("epoch"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var epoch) ? epoch : 0, element.GetAttribute(version) ?? string.Empty, element.GetAttribute(release) ?? string.Empty);
}
