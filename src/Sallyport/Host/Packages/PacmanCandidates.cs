using System.Text;
using Sallyport.Knowledge.Software;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Decides which version pacman would take: that of the first repository in its configuration that has the package, be it the newest or not.</summary>
/// <remarks>pacman.conf(5). The lists are those of the last <c>pacman -Sy</c>; a repository of security updates is not known to it.</remarks>
internal static class PacmanCandidates
{
    private const string Configuration = "/etc/pacman.conf";
    private const string Folder = "/var/lib/pacman/sync";
    private const string Ending = ".db";
    private const int LongestConfiguration = 1 << 20;

    /// <summary>Adds the candidates to what was found, where they were asked for.</summary>
    public static void Complete(RootFolder root, PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions)
    {
        var wanted = WantedPackages.Of(answers, questions, PackageManager.Pacman);
        if (wanted.Count == 0) return;

        var names = new PackageNames(wanted.Select(package => package.Name));
        var (offers, gaps, written) = (new Dictionary<string, (string Version, string List)>(StringComparer.Ordinal), new List<string>(), (DateTimeOffset?)null);
        foreach (var list in Lists(root, gaps))
        {
            if (Scan(root, list, names, gaps, offers) is { } when && (written is null || when > written)) written = when;
        }

        WantedPackages.Replace(answers, questions, PackageManager.Pacman, package => package with
        {
            Candidate = offers.TryGetValue(package.Name, out var offer) ? Candidate(package, offer.Version, offer.List) : null,
            ListsWritten = written,
            Gaps = [.. package.Gaps, .. gaps],
        });
    }

    private static PackageCandidate Candidate(PackageObservation package, string version, string list) =>
        new(version, list, Security: false, package.Version is { } installed && PacmanVersion.Read(version).ComparedTo(PacmanVersion.Read(installed)) > 0);

    /// <summary>The lists that the configuration names, in its order.</summary>
    private static IEnumerable<string> Lists(RootFolder root, List<string> gaps)
    {
        string[] present = [.. root.Files(Folder, Ending).Select(path => path[(Folder.Length + 1)..])];
        if (present.Length == 0) return [];

        if (root.Read(Configuration, LongestConfiguration) is not { } text)
        {
            gaps.Add("pacman.conf could not be read, so the order of its repositories is not known");
            return present;
        }

        return Encoding.UTF8.GetString(text).Split('\n').Select(line => line.Trim()).Where(line => line is ['[', .., ']']).Select(line => $"{line[1..^1].Trim()}{Ending}").Where(present.Contains).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Adds what a list offers, and tells when the list was written.</summary>
    private static DateTimeOffset? Scan(RootFolder root, string list, PackageNames names, List<string> gaps, Dictionary<string, (string Version, string List)> offers)
    {
        using var text = Open(root, list, out var written);
        if (text is null)
        {
            gaps.Add($"the list {list} is in a form that is not read");
            return null;
        }

        var repository = new PacmanRepository(text, names);
        if (!repository.Run()) gaps.Add($"the list {list} is cut off or damaged");
        foreach (var (name, version) in repository.Versions) offers.TryAdd(name, (version, list));
        return written;
    }

    /// <summary>Repositories compress their lists as they like and name them all alike, so the first bytes tell.</summary>
    private static ListText? Open(RootFolder root, string list, out DateTimeOffset? written)
    {
        written = null;
        if (root.Locate($"{Folder}/{list}") is not { } located) return null;

        using (var file = NativeFile.Open(located)) written = file is null ? null : NativeFile.Written(file);
        return ListText.OpenAny(located);
    }
}
