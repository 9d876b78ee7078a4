using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Searches lists of files for paths, on two threads, until each path is found.</summary>
/// <remarks>The result does not depend on the threads' luck: the hit in the first list of the order is taken, and no list before it is left out.</remarks>
/// <param name="root">Where the lists are.</param>
/// <param name="form">How they are kept.</param>
/// <param name="lists">Their names, in the order that they are searched in.</param>
/// <param name="questions">The paths.</param>
internal sealed class FileListSearch(RootFolder root, FileListForm form, string[] lists, IReadOnlyList<WantedPath> questions)
{
    private const int LongestList = 64 << 20;

    private readonly string _folder = (root.Locate(form.Folder) ?? form.Folder) + '/';
    private readonly (int List, int Form, string Path)[] _hits = [.. questions.Select(_ => (int.MaxValue, 0, string.Empty))];
    private readonly QuestionIndex _index = new(questions);
    private Dictionary<int, List<RecordedPath>>? _similar;
    private readonly List<string> _gaps = [];
    private readonly Lock _lock = new();
    private int _next = -1;
    private int _last = int.MaxValue;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Gaps => _gaps;

    /// <summary>Runs the search to its end.</summary>
    public FileListSearch Run()
    {
        if (questions.Count == 0) return this;

        var helper = new Thread(Work);
        helper.Start();
        Work();
        helper.Join();
        return this;
    }

    /// <summary>The record that answers question number <paramref name="index"/>, by one of the path's names or by another link to its directory; null when no list has it.</summary>
    /// <param name="index">The question.</param>
    /// <param name="path">The path that it asks for.</param>
    public RecordedPath? Answer(int index, string path) => _hits[index] is { List: < int.MaxValue } hit ? new(lists[hit.List], hit.Path) : ByLink(index, path);

    /// <summary>A record of a file with the same name, whose directory is a link to the one that was asked for.</summary>
    private RecordedPath? ByLink(int index, string path) =>
        _similar is null || !_similar.TryGetValue(index, out var records) ? null : records.OrderBy(record => record.Path, StringComparer.Ordinal).FirstOrDefault(record => root.Canonical(record.Path[..record.Path.LastIndexOf('/')]) is { } folder
            && path.Length > folder.Length && path.LastIndexOf('/') == folder.TrimEnd('/').Length && path.StartsWith(folder, StringComparison.Ordinal));

    private void Work()
    {
        var buffer = new byte[256 * 1024];
        for (int list; (list = Interlocked.Increment(ref _next)) < lists.Length && list <= Volatile.Read(ref _last);)
        {
            var length = Load($"{_folder}{lists[list]}{form.Ending}", ref buffer);
            if (length < 0) Note($"{lists[list]}{form.Ending} could not be read");
            else Search(list, buffer.AsSpan(0, length));
        }
    }

    private void Search(int list, ReadOnlySpan<byte> text)
    {
        if (PathLines.IsCut(text, form.End)) Note($"{lists[list]}{form.Ending} is cut off in the middle of a line");

        _index.Search(text, (question, line) => Consider(list, question, line));
        if (form.Lead.Length > 0) SearchTop(list, text);
    }

    /// <summary>What lies in the root itself has no slash before its name where the leading one is missing.</summary>
    private void SearchTop(int list, ReadOnlySpan<byte> text)
    {
        for (var question = 0; question < questions.Count; question++)
        {
            if (questions[question].Forms[0].LastIndexOf('/') == 0 && text.IndexOf([(byte)'\n', .. questions[question].Tail.AsSpan(1)]) >= 0) Consider(list, question, questions[question].Bytes[0].AsSpan(1));
        }
    }

    private void Consider(int list, int question, ReadOnlySpan<byte> line)
    {
        if (!questions[question].Counts(RecordedPath.PackageOf(lists[list]))) return;

        var name = questions[question].FormOf(line, form.Lead.Length);
        lock (_lock)
        {
            if (name < 0 && _hits[question].List < int.MaxValue) return;
            if (name < 0) AddSimilar(question, new(lists[list], form.Lead + Encoding.UTF8.GetString(line)));
            else if ((list, name).CompareTo((_hits[question].List, _hits[question].Form)) < 0) Take(question, (list, name, questions[question].Forms[name]));
        }
    }

    private void AddSimilar(int question, RecordedPath record)
    {
        _similar ??= [];
        if (!_similar.TryGetValue(question, out var records)) _similar.Add(question, records = []);
        records.Add(record);
    }

    private void Take(int question, (int List, int Form, string Path) hit)
    {
        _hits[question] = hit;
        var last = 0;
        foreach (var other in _hits) last = Math.Max(last, other.List);
        Volatile.Write(ref _last, last);
    }

    private void Note(string gap)
    {
        lock (_lock) _gaps.Add(gap);
    }

    private static int Load(string path, ref byte[] buffer)
    {
        using var file = NativeFile.Open(path);
        if (file is null) return -1;

        var length = NativeFile.Length(file);
        if (length is < 0 or > LongestList) return -1;
        if (length > buffer.Length) buffer = new byte[length];
        return NativeFile.Read(file, buffer.AsSpan(0, (int)length), 0) == length ? (int)length : -1;
    }
}
