using System.IO.Enumeration;
using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>pacman's database below a root: whose a path is, in what version.</summary>
internal sealed class PacmanDatabase(RootFolder root)
{
    private const int LongestFile = 64 << 20;

    private readonly Aliases _aliases = new(root);
    private readonly Dictionary<string, PackageObservation> _described = [];

    /// <summary>True when there is such a database below <paramref name="root"/>, be it readable or not.</summary>
    public static bool IsAt(RootFolder root) => root.Exists(FileListForm.Pacman.Folder);

    /// <summary>Who owns each file, without candidates.</summary>
    public PackageAnswer[] Find(IReadOnlyList<PackageQuestion> asked)
    {
        var answers = new PackageAnswer[asked.Count];
        if (Names() is not { } lists)
        {
            Array.Fill(answers, new PackageAnswer.Unreadable("pacman's database could not be read"));
            return answers;
        }

        var open = new List<int>(Enumerable.Range(0, asked.Count));
        var gaps = Ask(lists, asked, open, answers);
        if (open.Count > 0) gaps = Ask(lists, [.. asked.Select(one => one with { Path = root.Canonical(one.Path) ?? one.Path })], open, answers);
        foreach (var index in open) answers[index] = gaps.Count > 0 ? new PackageAnswer.Unreadable(gaps[0]) : new PackageAnswer.Unowned();
        return answers;
    }

    /// <summary>The names of the packages' folders, each a name, a version and a release; null when they cannot be read.</summary>
    private string[]? Names()
    {
        if (root.Locate(FileListForm.Pacman.Folder) is not { } folder) return null;

        try
        {
            string[] names = [.. new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.FileName.ToString()) { ShouldIncludePredicate = static (ref FileSystemEntry entry) => entry.IsDirectory }];
            Array.Sort(names, string.CompareOrdinal);
            return names;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Asks the lists for those of <paramref name="asked"/> that are still open, and takes out of <paramref name="open"/> what is found.</summary>
    private IReadOnlyList<string> Ask(string[] lists, IReadOnlyList<PackageQuestion> asked, List<int> open, PackageAnswer[] answers)
    {
        WantedPath[] questions = [.. open.Where(index => asked[index].Path.StartsWith('/')).Select(index => new WantedPath(index, _aliases.Forms(asked[index].Path), null, null))];
        var search = new FileListSearch(root, FileListForm.Pacman, FileListOrder.LikelyFirst(lists, questions), questions).Run();
        for (var number = 0; number < questions.Length; number++)
        {
            var index = questions[number].Asked;
            if (search.Answer(number, asked[index].Path) is not { } record) continue;

            answers[index] = new PackageAnswer.Found(Describe(record, asked[index].Content));
            open.Remove(index);
        }

        return search.Gaps;
    }

    private PackageObservation Describe(RecordedPath record, string? content)
    {
        if (!_described.TryGetValue(record.List, out var package)) _described.Add(record.List, package = Describe(record));
        return package with { Path = record.Path, Integrity = content is null ? package.Integrity : PacmanIntegrity.Check(root, record, content) };
    }

    private PackageObservation Describe(RecordedPath record)
    {
        var text = root.Read($"{FileListForm.Pacman.Folder}/{record.List}/desc", LongestFile);
        var name = Text(text, "\n%NAME%\n"u8) ?? NameOf(record.List);
        var version = Text(text, "\n%VERSION%\n"u8);
        return new PackageObservation
        {
            Manager = PackageManager.Pacman,
            Name = name,
            Architecture = Text(text, "\n%ARCH%\n"u8),
            Version = version,
            Source = Text(text, "\n%BASE%\n"u8) ?? name,
            SourceVersion = version,
            Path = record.Path,
            Integrity = IntegrityReading.Unknown("not asked for"),
            Gaps = version is null ? ["pacman's description of the package could not be read"] : [],
        };
    }

    private static string NameOf(string list) => Encoding.UTF8.GetString(PacmanBlocks.NameOf(Encoding.UTF8.GetBytes(list)));

    private static string? Text(ReadOnlySpan<byte> text, ReadOnlySpan<byte> block) => PacmanBlocks.First(text, block) is { IsEmpty: false } value ? Encoding.UTF8.GetString(value) : null;
}
