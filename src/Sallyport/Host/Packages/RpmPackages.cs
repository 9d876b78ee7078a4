using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Looks paths up in rpm's database.</summary>
internal sealed class RpmPackages(RootFolder root, IRpmHeaders headers)
{
    private const string Damaged = "rpm's database is damaged, or too large to be read";

    private readonly Aliases _aliases = new(root);

    /// <summary>The names of files that questions will ask for.</summary>
    public static IEnumerable<string> Names(RootFolder root, IEnumerable<PackageQuestion> asked) =>
        asked.Where(one => one.Path.StartsWith('/')).SelectMany(one => (string[])[one.Path, root.Canonical(one.Path) ?? one.Path]).Select(path => path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>Who owns each file.</summary>
    public PackageAnswer[] Find(IReadOnlyList<PackageQuestion> asked) => [.. asked.Select(one => Find(one.Path, one.Content))];

    private PackageAnswer Find(string path, string? content)
    {
        if (!path.StartsWith('/')) return new PackageAnswer.Unowned();

        var package = Ask(path, content) ?? (root.Canonical(path) is { } canonical && canonical != path ? Ask(canonical, content) : null);
        if (package is not null) return new PackageAnswer.Found(package);
        return headers.IsIncomplete ? new PackageAnswer.Unreadable(Damaged) : new PackageAnswer.Unowned();
    }

    /// <summary>Of several packages that brought the file, all of them whole, the newest version is taken.</summary>
    private PackageObservation? Ask(string path, string? content)
    {
        var slash = path.LastIndexOf('/') + 1;
        HashSet<string> folders = [.. _aliases.Forms(path).Select(form => form[..(form.LastIndexOf('/') + 1)])];
        var (found, linked) = (new List<RpmFile>(), new List<RpmFile>());
        foreach (var (package, number) in headers.Named(path[slash..]))
        {
            if (Read(package, number, path[slash..]) is not { } file) continue;
            (folders.Contains(file.Folder) ? found : linked).Add(file);
        }

        if (found.Count == 0) found.AddRange(linked.Where(file => root.Canonical(file.Folder) is { } canonical && $"{canonical.TrimEnd('/')}/" == path[..slash]));
        RpmFile? best = null;
        foreach (var file in found) best = best is null || file.Version.ComparedTo(best.Version) > 0 ? file : best;
        return best is null || RpmHeader.Read(headers.Header(best.Package)) is not { IsOk: true } header ? null : RpmDescription.Of(header.Value, best, content, headers.IsIncomplete ? [Damaged] : []);
    }

    /// <summary>The file at a place of a package; null when the package did not install it, or another's took its place.</summary>
    private RpmFile? Read(long package, int number, string name)
    {
        var header = RpmHeader.Read(headers.Header(package));
        if (!header.IsOk || (header.Value.Number(RpmTag.FileStates, number) ?? 0) != 0) return null;
        if (Encoding.UTF8.GetString(header.Value.Text(RpmTag.BaseNames, number)) != name || header.Value.Folder(number) is not { IsEmpty: false } folder) return null;

        return new(package, number, Encoding.UTF8.GetString(folder), name, RpmDescription.VersionOf(header.Value));
    }
}
