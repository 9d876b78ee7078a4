using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>rpm's database in one folder below a root: whose a path is, in what version.</summary>
/// <remarks>All its forms are read: SQLite, which rpm has written since its 4.16, ndb of SUSE, and Berkeley DB of those before.</remarks>
internal sealed class RpmDatabase(RootFolder root, string folder)
{
    private const int Attempts = 3;

    /// <summary>Bytes of pages that are looked at for all questions together, a hundred times what they take on a large machine.</summary>
    private const long MostBytes = 2L << 30;

    private const string Tables = "rpmdb.sqlite";
    private const string Ndb = "Packages.db";
    private const string Berkeley = "Packages";
    private static readonly string[] Places = ["/usr/lib/sysimage/rpm", "/var/lib/rpm", "/usr/share/rpm"];

    /// <summary>Newest form first: a database that was converted leaves the old file behind.</summary>
    private static readonly string[] Forms = [Tables, Ndb, Berkeley];

    /// <summary>The folders below <paramref name="root"/> that hold a database, of whatever form; each once, though they may be links to each other.</summary>
    public static IReadOnlyList<string> Folders(RootFolder root) =>
        [.. Places.Select(place => root.Canonical(place) ?? place).Distinct(StringComparer.Ordinal).Where(place => Array.Exists(Forms, form => root.Exists($"{place}/{form}")))];

    /// <summary>Who owns each file.</summary>
    public PackageAnswer[] Find(IReadOnlyList<PackageQuestion> asked)
    {
        var form = Array.Find(Forms, form => root.Exists($"{folder}/{form}"))!;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if ((form == Tables ? InTables(asked) : InStore(form, asked)) is { } answers) return answers;
        }

        return Unreadable(asked, "rpm's database was written each time that it was read");
    }

    /// <summary>The answers; null when somebody wrote meanwhile.</summary>
    private PackageAnswer[]? InTables(IReadOnlyList<PackageQuestion> asked)
    {
        using var file = SqliteFile.Open(root, $"{folder}/{Tables}", out var reason);
        if (file is null) return Unreadable(asked, $"rpm's database {reason}");

        var tables = new RpmTables(new SqliteTree(file, MostBytes));
        var answers = tables.AreThere ? new RpmPackages(root, tables).Find(asked) : Unreadable(asked, "rpm's database lacks its tables");
        return file.IsUnchanged ? answers : null;
    }

    /// <summary>The same for a form without an index of names that is read.</summary>
    private PackageAnswer[]? InStore(string form, IReadOnlyList<PackageQuestion> asked)
    {
        using var file = StoredFile.Open(root, $"{folder}/{form}");
        if (file is null) return Unreadable(asked, "rpm's database could not be read");
        if (Open(form, file, out var reason) is not { } store) return Unreadable(asked, $"rpm's database {reason}");

        var answers = new RpmPackages(root, new RpmScan(store, RpmPackages.Names(root, asked))).Find(asked);
        return file.IsUnchanged ? answers : null;
    }

    private static RpmStore? Open(string form, IStoredBytes file, out string? reason) => form == Ndb ? NdbStore.Open(file, out reason) : BerkeleyStore.Open(file, out reason);

    private static PackageAnswer[] Unreadable(IReadOnlyList<PackageQuestion> asked, string reason) => [.. asked.Select(_ => new PackageAnswer.Unreadable(reason))];
}
