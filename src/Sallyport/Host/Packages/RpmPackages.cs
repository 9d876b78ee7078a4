using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Looks paths up in the tables of rpm's database.</summary>
/// <remarks>An index leads from a file's name to the packages that have one of that name; only their headers are read.</remarks>
internal sealed class RpmPackages
{
    /// <summary>Bytes of pages that are looked at for all questions together, a hundred times what they take on a large machine.</summary>
    public const long MostBytes = 2L << 30;

    private const string Damaged = "rpm's database is damaged, or too large to be read";

    private readonly RootFolder _root;
    private readonly Aliases _aliases;
    private readonly SqliteTree _tree;
    private readonly uint _packages;
    private readonly uint _names;
    private readonly uint _index;
    private (long Number, byte[] Content) _last = (-1, []);

    public RpmPackages(RootFolder root, SqliteTree tree)
    {
        _root = root;
        _aliases = new(root);
        _tree = tree;
        var roots = SqliteSchema.Roots(tree, "Packages", "Basenames", "Basenames_key_idx");
        (_packages, _names, _index) = (roots[0], roots[1], roots[2]);
    }

    /// <summary>Who owns each file.</summary>
    public PackageAnswer[] Find(IReadOnlyList<PackageQuestion> asked)
    {
        var hasTables = _packages != 0 && _names != 0 && _index != 0;
        return [.. asked.Select(one => hasTables ? Find(one.Path, one.Content) : new PackageAnswer.Unreadable("rpm's database lacks its tables"))];
    }

    private PackageAnswer Find(string path, string? content)
    {
        if (!path.StartsWith('/')) return new PackageAnswer.Unowned();

        var package = Ask(path, content) ?? (_root.Canonical(path) is { } canonical && canonical != path ? Ask(canonical, content) : null);
        if (package is not null) return new PackageAnswer.Found(package);
        return _tree.IsIncomplete ? new PackageAnswer.Unreadable(Damaged) : new PackageAnswer.Unowned();
    }

    /// <summary>Of several packages that brought the file, all of them whole, the newest version is taken.</summary>
    private PackageObservation? Ask(string path, string? content)
    {
        var slash = path.LastIndexOf('/') + 1;
        HashSet<string> folders = [.. _aliases.Forms(path).Select(form => form[..(form.LastIndexOf('/') + 1)])];
        var (found, linked) = (new List<RpmFile>(), new List<RpmFile>());
        foreach (var row in _tree.Keys(_index, Encoding.UTF8.GetBytes(path[slash..])))
        {
            if (Read(row, path[slash..]) is not { } file) continue;
            (folders.Contains(file.Folder) ? found : linked).Add(file);
        }

        if (found.Count == 0) found.AddRange(linked.Where(file => _root.Canonical(file.Folder) is { } canonical && $"{canonical.TrimEnd('/')}/" == path[..slash]));
        RpmFile? best = null;
        foreach (var file in found) best = best is null || file.Version.ComparedTo(best.Version) > 0 ? file : best;
        return best is null || Header(best.Package) is not { IsOk: true } header ? null : RpmDescription.Of(header.Value, best, content, _tree.IsIncomplete ? [Damaged] : []);
    }

    /// <summary>The file that a row of the index' table stands for; null when its package did not install it, or another's took its place.</summary>
    private RpmFile? Read(long row, string name)
    {
        var record = SqliteRecord.Read(_tree.Row(_names, row));
        if (!record.IsOk || !record.Value.TryColumn(1, out var package) || !record.Value.TryColumn(2, out var place) || place.Number is < 0 or > int.MaxValue) return null;

        var header = Header(package.Number);
        var number = (int)place.Number;
        if (!header.IsOk || (header.Value.Number(RpmTag.FileStates, number) ?? 0) != 0) return null;
        if (Encoding.UTF8.GetString(header.Value.Text(RpmTag.BaseNames, number)) != name || header.Value.Folder(number) is not { IsEmpty: false } folder) return null;

        return new(package.Number, number, Encoding.UTF8.GetString(folder), name, RpmDescription.VersionOf(header.Value));
    }

    private Sallyport.Wire.ParseResult<RpmHeader> Header(long package)
    {
        if (_last.Number != package) _last = (package, _tree.Row(_packages, package) ?? []);

        var record = SqliteRecord.Read(_last.Content);
        return record.IsOk && record.Value.TryColumn(1, out var blob) ? RpmHeader.Read(blob.Bytes) : RpmHeader.Read(default);
    }
}
