using Sallyport.Knowledge.Software;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Decides which version apk would take: the newest in the indexes that it has fetched. They do not tell which versions repair security.</summary>
internal static class ApkCandidates
{
    /// <summary>Adds the candidates to what was found, where they were asked for.</summary>
    public static void Complete(RootFolder root, PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions)
    {
        var wanted = WantedPackages.Of(answers, questions, PackageManager.Apk);
        if (wanted.Count == 0) return;

        var names = new PackageNames(wanted.Select(package => package.Name));
        var architecture = wanted.Select(package => package.Architecture).FirstOrDefault(known => known is not (null or "noarch")) ?? "noarch";
        var (best, gaps, written) = (new Dictionary<string, PackageCandidate>(StringComparer.Ordinal), new List<string>(), (DateTimeOffset?)null);
        foreach (var (repository, path) in ApkRepositories.Find(root, architecture))
        {
            if (path is null) gaps.Add($"the index of {repository} is not on this machine");
            else if (Add(path, repository, names, best, gaps) is { } when && (written is null || when > written)) written = when;
        }

        WantedPackages.Replace(answers, questions, PackageManager.Apk, package => package with
        {
            Candidate = best.GetValueOrDefault(package.Name) is { } offer ? offer with { Newer = package.Version is { } installed && ApkVersion.Compare(offer.Version, installed) > 0 } : null,
            ListsWritten = written,
            Gaps = [.. package.Gaps, .. gaps],
        });
    }

    /// <summary>Adds what an index offers, and tells when it was fetched; null when it could not be read.</summary>
    private static DateTimeOffset? Add(string path, string repository, PackageNames names, Dictionary<string, PackageCandidate> best, List<string> gaps)
    {
        using var text = ListText.OpenAny(path);
        if (text is null)
        {
            gaps.Add($"the index of {repository} is in a form that is not read");
            return null;
        }

        var offers = new List<(string Name, string Version)>();
        if (!ApkIndex.Read(text, names, offers)) gaps.Add($"the index of {repository} is cut off or damaged");
        foreach (var (name, version) in offers)
        {
            if (!best.TryGetValue(name, out var known) || ApkVersion.Compare(version, known.Version) > 0) best[name] = new(version, repository, Security: false, Newer: false);
        }

        return new DateTimeOffset(File.GetLastWriteTimeUtc(path));
    }
}
