using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Finds the package of a file, in the databases of the root that the file is seen in.</summary>
/// <param name="root"><c>/</c>, or for a process in a container its <c>/proc/PID/root</c>.</param>
/// <remarks>Reads at the time of each call and keeps nothing between calls, so an upgrade in between is seen. Starts no program and needs no network.</remarks>
internal sealed class PackageLookup(string root)
{
    /// <summary>Where other managers keep their databases: what is there but not read must not pass for a file without an owner.</summary>
    private static readonly (string Folder, string Manager)[] NotRead =
    [
        ("/var/lib/rpm/rpmdb.sqlite", "rpm"), ("/var/lib/rpm/Packages", "rpm"), ("/var/lib/rpm/Packages.db", "rpm"), ("/usr/lib/sysimage/rpm/rpmdb.sqlite", "rpm"), ("/usr/lib/sysimage/rpm/Packages.db", "rpm"),
        ("/var/lib/pacman/local", "pacman"), ("/var/lib/dpkg/status.d", "dpkg without lists of files"),
    ];

    private readonly RootFolder _root = new(root);

    /// <summary>The package of <paramref name="path"/>, with the candidates in the lists.</summary>
    /// <param name="path">Absolute, as it is understood inside the root; best the canonical one of <c>/proc/PID/exe</c>.</param>
    /// <param name="verify">Whether the file's digest is compared with the record.</param>
    /// <param name="content">Where the bytes to compare are found on this machine, such as <c>/proc/PID/exe</c>, which is what runs; null for the file at the path.</param>
    public PackageAnswer Find(string path, bool verify, string? content = null) => Resolve([path], verify ? content ?? _root.Locate(path) ?? path : null)[0];

    /// <summary>The packages of several files at one pass over lists and candidates, without digests; answers in the order of <paramref name="paths"/>.</summary>
    public IReadOnlyList<PackageAnswer> FindMany(IReadOnlyList<string> paths) => Resolve(paths, null);

    /// <summary>A machine may have the databases of several managers: who owns the file in one of them owns it.</summary>
    private PackageAnswer[] Resolve(IReadOnlyList<string> paths, string? content)
    {
        var answers = new PackageAnswer[paths.Count];
        Array.Fill(answers, new PackageAnswer.NoDatabase());
        if (DpkgDatabase.IsAt(_root)) Merge(answers, new DpkgDatabase(_root).Find(paths, content));
        if (ApkDatabase.IsAt(_root) && new ApkDatabase(_root) is var apk) Merge(answers, [.. paths.Select(path => apk.Find(path, content))]);
        foreach (var (folder, manager) in NotRead)
        {
            if (_root.Exists(folder)) Merge(answers, [.. paths.Select(_ => new PackageAnswer.Unreadable($"there is a database of {manager}, which is not read"))]);
        }

        AptCandidates.Complete(_root, answers);
        return answers;
    }

    /// <summary>Found before unreadable, unreadable before unowned, unowned before no database at all.</summary>
    private static void Merge(PackageAnswer[] answers, PackageAnswer[] others)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (Weight(others[i]) > Weight(answers[i])) answers[i] = others[i];
        }
    }

    private static int Weight(PackageAnswer answer) => answer switch
    {
        PackageAnswer.Found => 3,
        PackageAnswer.Unreadable => 2,
        PackageAnswer.Unowned => 1,
        _ => 0,
    };
}
