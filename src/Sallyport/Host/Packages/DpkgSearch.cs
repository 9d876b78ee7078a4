using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Searches dpkg's lists for paths, on two threads, until each path is found.</summary>
/// <remarks>The result does not depend on the threads' luck: the hit in the first list of the order is taken, and no list before it is left out.</remarks>
internal sealed class DpkgSearch(RootFolder root, string[] lists, IReadOnlyList<WantedPath> questions)
{
    private const int LongestList = 64 << 20;

    private readonly string _folder = (root.Locate(DpkgLists.Folder) ?? DpkgLists.Folder) + '/';
    private readonly (int List, int Form, string Path)[] _hits = [.. questions.Select(_ => (int.MaxValue, 0, string.Empty))];
    private readonly QuestionIndex _index = new(questions);
    private readonly Dictionary<int, List<RecordedPath>> _similar = [];
    private readonly List<string> _gaps = [];
    private readonly Lock _lock = new();
    private int _next = -1;
    private int _last = int.MaxValue;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Gaps => _gaps;

    /// <summary>Runs the search to its end.</summary>
    public DpkgSearch Run()
    {
        if (questions.Count == 0) return this;

        var helper = new Thread(Work);
        helper.Start();
        Work();
        helper.Join();
        return this;
    }

    /// <summary>The record that answers question number <paramref name="index"/>; null when no list has the path by one of its names.</summary>
    public RecordedPath? Hit(int index) => _hits[index] is { List: < int.MaxValue } hit ? new(lists[hit.List], hit.Path) : null;

    /// <summary>The records of files with the same name in other directories, which may be the same directories by another link.</summary>
    public IEnumerable<RecordedPath> Similar(int index) => _similar.TryGetValue(index, out var records) ? records.OrderBy(record => record.Path, StringComparer.Ordinal) : [];

    private void Work()
    {
        var buffer = new byte[256 * 1024];
        for (int list; (list = Interlocked.Increment(ref _next)) < lists.Length && list <= Volatile.Read(ref _last);)
        {
            var length = Load($"{_folder}{lists[list]}.list", ref buffer);
            if (length < 0) Note($"{lists[list]}.list could not be read");
            else Search(list, buffer.AsSpan(0, length));
        }
    }

    private void Search(int list, ReadOnlySpan<byte> text)
    {
        if (PathLines.IsCut(text)) Note($"{lists[list]}.list is cut off in the middle of a line");

        _index.Search(text, (question, line) => Consider(list, question, line));
    }

    private void Consider(int list, int question, ReadOnlySpan<byte> line)
    {
        if (!questions[question].Counts(RecordedPath.PackageOf(lists[list]))) return;

        var form = questions[question].FormOf(line);
        lock (_lock)
        {
            if (form < 0 && _hits[question].List < int.MaxValue) return;
            if (form < 0) AddSimilar(question, new(lists[list], Encoding.UTF8.GetString(line)));
            else if ((list, form).CompareTo((_hits[question].List, _hits[question].Form)) < 0) Take(question, (list, form, questions[question].Forms[form]));
        }
    }

    private void AddSimilar(int question, RecordedPath record)
    {
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
