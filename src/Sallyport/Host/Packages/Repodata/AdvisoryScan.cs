using Sallyport.Knowledge.Software;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Reads a repository's advisories (<c>updateinfo.xml</c>) for those on security that name a package asked for.</summary>
internal sealed class AdvisoryScan(Repository repository, string path, PackageNames names) : RepositoryScan(repository, path)
{
    /// <summary>What was found.</summary>
    public List<RpmAdvisory> Advisories { get; } = [];

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> End => "</update>"u8;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Outermost => "</updates>"u8;

    private static ReadOnlySpan<byte> Begin => "<update "u8;

    private static ReadOnlySpan<byte> Name => " name="u8;

    /// <inheritdoc/>
    protected override bool Finish(ReadOnlySpan<byte> rest) => base.Finish(rest) || rest.IndexOf("<updates/>"u8) >= 0;

    /// <inheritdoc/>
    protected override void Take(ReadOnlySpan<byte> whole)
    {
        while (whole.IndexOf(Name) is >= 0 and var at && at + Name.Length + 1 < whole.Length)
        {
            var value = whole[(at + Name.Length + 1)..];
            var (length, next) = (value.IndexOf(whole[at + Name.Length]), at + Name.Length);
            if (length > 0 && names.Find(value[..length]) is not null && whole[..at].LastIndexOf(Begin) is >= 0 and var begin)
            {
                next = at + whole[at..].IndexOf(End) + End.Length;
                Look(whole[begin..next]);
            }

            whole = whole[next..];
        }
    }

    private void Look(ReadOnlySpan<byte> element)
    {
        var (id, isSecurity, found) = (string.Empty, false, new List<(string Name, string Architecture, RpmVersion Version)>());
        ReadElement(element, reader =>
        {
            if (reader.LocalName == "update") isSecurity = reader.GetAttribute("type") == "security";
            else if (reader.LocalName == "id") id = reader.Read() ? reader.Value.Trim() : string.Empty;
            else if (reader.LocalName == "package" && reader.GetAttribute("name") is { } name) found.Add((name, reader.GetAttribute("arch") ?? string.Empty, XmlPiece.Version(reader, "version", "release")));
        });
        if (!isSecurity) return;

        foreach (var (name, architecture, version) in found)
        {
            if (names.Has(name)) Advisories.Add(new(id, Repository, name, architecture, version));
        }
    }
}
