using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Finds the package of a file, in the databases of the root that the file is seen in.</summary>
/// <param name="root"><c>/</c>, or for a process in a container its <c>/proc/PID/root</c>.</param>
/// <remarks>Reads at the time of each call and keeps nothing between calls, so an upgrade in between is seen. Starts no program and needs no network.</remarks>
internal sealed class PackageLookup(string root)
{
    /// <summary>What is there but has no lists of files must not pass for a file without an owner.</summary>
    private const string WithoutLists = "/var/lib/dpkg/status.d";

    private readonly RootFolder _root = new(root);

    /// <summary>The package of <paramref name="path"/>, with the candidates in the lists.</summary>
    /// <param name="path">Absolute, as it is understood inside the root; best the canonical one of <c>/proc/PID/exe</c>.</param>
    /// <param name="verify">Whether the file's digest is compared with the record.</param>
    /// <param name="content">Where the bytes to compare are found on this machine, such as <c>/proc/PID/exe</c>, which is what runs; null for the file at the path.</param>
    public PackageAnswer Find(string path, bool verify, string? content = null) => Find([new(path, verify ? content ?? Place(path) : null, Newer: true)])[0];

    /// <summary>The packages of several files, with the candidates but without digests; answers in the order of <paramref name="paths"/>.</summary>
    public IReadOnlyList<PackageAnswer> FindMany(IReadOnlyList<string> paths) => Find([.. paths.Select(path => new PackageQuestion(path, null, Newer: true))]);

    /// <summary>Where <paramref name="path"/> is found on this machine.</summary>
    public string Place(string path) => _root.Locate(path) ?? path;

    /// <summary>The answers in the order of <paramref name="questions"/>, at one pass over lists and candidates. A machine may have the databases of several managers: who owns the file in one of them owns it.</summary>
    /// <param name="questions">What is asked.</param>
    /// <param name="ahead">What is being read of the lists of a root already; null for nothing.</param>
    public IReadOnlyList<PackageAnswer> Find(IReadOnlyList<PackageQuestion> questions, AptForesight? ahead = null)
    {
        var answers = new PackageAnswer[questions.Count];
        Array.Fill(answers, new PackageAnswer.NoDatabase());
        foreach (var database in Databases())
        {
            if (Array.TrueForAll(answers, static answer => answer is PackageAnswer.Found)) break;
            Merge(answers, database(questions));
        }

        AptCandidates.Complete(_root, answers, questions, ahead?.Root == root ? ahead : null);
        PacmanCandidates.Complete(_root, answers, questions);
        ApkCandidates.Complete(_root, answers, questions);
        RpmCandidates.Complete(_root, answers, questions);
        return answers;
    }

    /// <summary>The databases below the root; who owns a file in an earlier one owns it, so that later ones need not be opened for it.</summary>
    private IEnumerable<Func<IReadOnlyList<PackageQuestion>, PackageAnswer[]>> Databases()
    {
        if (DpkgDatabase.IsAt(_root)) yield return new DpkgDatabase(_root).Find;
        if (ApkDatabase.IsAt(_root)) yield return new ApkDatabase(_root).FindAll;
        if (PacmanDatabase.IsAt(_root)) yield return new PacmanDatabase(_root).Find;
        foreach (var folder in RpmDatabase.Folders(_root)) yield return new RpmDatabase(_root, folder).Find;
        if (_root.Exists(WithoutLists)) yield return static questions => [.. questions.Select(_ => new PackageAnswer.Unreadable("there is a database of dpkg without lists of files, which is not read"))];
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
