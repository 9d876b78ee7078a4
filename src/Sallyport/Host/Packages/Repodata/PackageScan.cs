using System.Xml;
using Sallyport.Knowledge.Software;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Reads a repository's list of packages (<c>primary.xml</c>) for those that are asked for.</summary>
/// <remarks>Some ten megabytes to a hundred and fifty, one element <c>package</c> for each: their names are looked at as bytes, and only an element that is wanted is read as XML.</remarks>
internal sealed class PackageScan(Repository repository, string path, PackageNames names) : RepositoryScan(repository, path)
{
    /// <summary>What was found.</summary>
    public List<RpmOffer> Offers { get; } = [];

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> End => "</package>"u8;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Outermost => "</metadata>"u8;

    private static ReadOnlySpan<byte> Name => "<name>"u8;

    /// <inheritdoc/>
    protected override void Take(ReadOnlySpan<byte> whole)
    {
        while (whole.IndexOf(Name) is >= 0 and var at)
        {
            var value = whole[(at + Name.Length)..];
            if (value.IndexOf((byte)'<') is not (>= 0 and var length)) return;

            var next = at + Name.Length + length;
            if (names.Find(value[..length].Trim(" \t\r\n"u8)) is not null && whole[..at].LastIndexOf("<package"u8) is >= 0 and var begin)
            {
                next = at + whole[at..].IndexOf(End) + End.Length;
                Look(whole[begin..next]);
            }

            whole = whole[next..];
        }
    }

    private void Look(ReadOnlySpan<byte> element)
    {
        var (name, architecture, vendor, version) = (string.Empty, string.Empty, string.Empty, (RpmVersion?)null);
        ReadElement(element, reader =>
        {
            if (reader.Depth > 2) return;
            switch (reader.LocalName)
            {
                case "name": name = Text(reader); break;
                case "arch": architecture = Text(reader); break;
                case "vendor": vendor = Text(reader); break;
                case "version": version = XmlPiece.Version(reader, "ver", "rel"); break;
            }
        });
        if (name.Length > 0 && version is not null) Offers.Add(new(Repository, name, architecture, version, vendor));
    }

    private static string Text(XmlReader element) => element.Read() && element.NodeType == XmlNodeType.Text ? element.Value.Trim() : string.Empty;
}
