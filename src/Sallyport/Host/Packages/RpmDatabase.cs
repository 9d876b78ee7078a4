using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>rpm's database in one folder below a root: whose a path is, in what version.</summary>
/// <remarks>The form in SQLite is read, which rpm has written since its 4.16. The older one of Berkeley DB and the one named ndb are not, nor are repositories of newer versions; answers state it.</remarks>
internal sealed class RpmDatabase(RootFolder root, string folder)
{
    private const int Attempts = 3;
    private const string Current = "rpmdb.sqlite";
    private static readonly string[] Places = ["/usr/lib/sysimage/rpm", "/var/lib/rpm", "/usr/share/rpm"];
    private static readonly (string File, string Form)[] NotRead = [("Packages", "Berkeley DB"), ("Packages.db", "ndb")];

    /// <summary>The folders below <paramref name="root"/> that hold a database, of whatever form; each once, though they may be links to each other.</summary>
    public static IReadOnlyList<string> Folders(RootFolder root) =>
        [.. Places.Select(place => root.Canonical(place) ?? place).Distinct(StringComparer.Ordinal).Where(place => root.Exists($"{place}/{Current}") || NotRead.Any(old => root.Exists($"{place}/{old.File}")))];

    /// <summary>Who owns each file.</summary>
    public PackageAnswer[] Find(IReadOnlyList<PackageQuestion> asked)
    {
        if (!root.Exists($"{folder}/{Current}")) return Unreadable(asked, $"rpm's database is in the form {NotRead.First(old => root.Exists($"{folder}/{old.File}")).Form}, which is not read");

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var file = SqliteFile.Open(root, $"{folder}/{Current}", out var reason);
            if (file is null) return Unreadable(asked, $"rpm's database {reason}");

            var answers = new RpmPackages(root, new SqliteTree(file, RpmPackages.MostBytes)).Find(asked);
            if (file.IsUnchanged) return answers;
        }

        return Unreadable(asked, "rpm's database was written each time that it was read");
    }

    private static PackageAnswer[] Unreadable(IReadOnlyList<PackageQuestion> asked, string reason) => [.. asked.Select(_ => new PackageAnswer.Unreadable(reason))];
}
