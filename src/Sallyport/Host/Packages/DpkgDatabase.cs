using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>dpkg's database below a root: whose a path is, in what version.</summary>
internal sealed class DpkgDatabase
{
    private readonly RootFolder _root;
    private readonly Aliases _aliases;
    private readonly DpkgDiversions _diversions;
    private readonly DpkgStatus? _status;
    private readonly string[]? _lists;
    private readonly Dictionary<string, PackageObservation> _described = [];

    public DpkgDatabase(RootFolder root)
    {
        _root = root;
        _aliases = new(root);
        _diversions = new(root, _aliases);
        _status = DpkgStatus.Read(root);
        _lists = DpkgLists.Names(root);
    }

    /// <summary>True when there is such a database below <paramref name="root"/>, be it readable or not.</summary>
    public static bool IsAt(RootFolder root) => root.Exists("/var/lib/dpkg/status") || root.Exists(DpkgLists.Folder);

    /// <summary>Who owns each file, without candidates.</summary>
    public PackageAnswer[] Find(IReadOnlyList<PackageQuestion> asked)
    {
        var answers = new PackageAnswer[asked.Count];
        if (_lists is not { Length: > 0 })
        {
            Array.Fill(answers, new PackageAnswer.Unreadable("dpkg's lists of files could not be read"));
            return answers;
        }

        var open = new List<int>(Enumerable.Range(0, asked.Count));
        var gaps = Ask(asked, open, answers);
        PackageQuestion[] canonical = [.. asked.Select(one => one with { Path = _root.Canonical(one.Path) ?? one.Path })];
        List<int> moved = open.FindAll(index => canonical[index].Path != asked[index].Path);
        if (moved.Count > 0) gaps = Ask(canonical, moved, answers);
        foreach (var index in open.Where(index => answers[index] is null)) answers[index] = NotFound(gaps);
        return answers;
    }

    /// <summary>Asks the lists for those of <paramref name="asked"/> that are still open, and takes out of <paramref name="open"/> what is found.</summary>
    private IReadOnlyList<string> Ask(IReadOnlyList<PackageQuestion> asked, List<int> open, PackageAnswer[] answers)
    {
        WantedPath[] questions = [.. open.Where(index => asked[index].Path.StartsWith('/')).SelectMany(index => _diversions.Questions(index, asked[index].Path))];
        var search = new FileListSearch(_root, FileListForm.Dpkg, FileListOrder.LikelyFirst(_lists!, questions), questions).Run();
        for (var number = 0; number < questions.Length; number++)
        {
            var index = questions[number].Asked;
            if (answers[index] is not null || search.Answer(number, asked[index].Path) is not { } record) continue;

            answers[index] = new PackageAnswer.Found(Describe(record, asked[index].Content));
            open.Remove(index);
        }

        return search.Gaps;
    }

    private PackageAnswer NotFound(IReadOnlyList<string> gaps)
    {
        if (gaps.Count > 0) return new PackageAnswer.Unreadable(gaps[0]);
        if (_diversions.Gap is { } diversions) return new PackageAnswer.Unreadable(diversions);
        if (_status is null or { IsCut: true }) return new PackageAnswer.Unreadable(_status is null ? "dpkg's status could not be read" : "dpkg's status is cut off");
        return _status.WithoutList(_lists!) is { } package ? new PackageAnswer.Unreadable($"the list of files of {package} is missing") : new PackageAnswer.Unowned();
    }

    private PackageObservation Describe(RecordedPath record, string? content)
    {
        if (!_described.TryGetValue(record.List, out var package)) _described.Add(record.List, package = Describe(record));
        return package with { Path = record.Path, Integrity = content is null ? package.Integrity : DpkgIntegrity.Check(_root, record, _aliases.Forms(record.Path), Stanza(record), content) };
    }

    private ReadOnlySpan<byte> Stanza(RecordedPath record) => _status is null ? default : _status.Find(record.Package, record.Architecture);

    private PackageObservation Describe(RecordedPath record)
    {
        var stanza = Stanza(record);
        var (source, version) = Source(stanza, record.Package);
        return new PackageObservation
        {
            Manager = PackageManager.Dpkg,
            Name = record.Package,
            Architecture = record.Architecture ?? Text(stanza, "Architecture:"u8),
            Version = Text(stanza, "Version:"u8),
            Source = source,
            SourceVersion = version,
            Status = Text(stanza, "Status:"u8),
            Path = record.Path,
            Integrity = IntegrityReading.Unknown("not asked for"),
            Gaps = stanza.IsEmpty ? ["dpkg's status does not describe the package"] : [],
        };
    }

    private static (string Name, string? Version) Source(ReadOnlySpan<byte> stanza, string package)
    {
        var source = Text(stanza, "Source:"u8) ?? package;
        var space = source.IndexOf(" (", StringComparison.Ordinal);
        return space < 0 ? (source, Text(stanza, "Version:"u8)) : (source[..space], source[(space + 2)..].TrimEnd(')'));
    }

    private static string? Text(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> name) => ControlStanza.Field(stanza, name) is { IsEmpty: false } value ? Encoding.UTF8.GetString(value) : null;
}
