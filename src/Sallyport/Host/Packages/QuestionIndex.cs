using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Gives for each line of a list the questions that ask for a file of its name.</summary>
/// <remarks>A few names are searched for one by one, by vectors and without looking at the lines between; of many, each line's name is looked up instead.</remarks>
internal sealed class QuestionIndex
{
    private const int Few = 32;

    private readonly Dictionary<int, List<int>> _byName = [];
    private readonly List<(byte[] Tail, int[] Questions)> _tails = [];
    private readonly IReadOnlyList<WantedPath> _questions;

    public QuestionIndex(IReadOnlyList<WantedPath> questions)
    {
        _questions = questions;
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < questions.Count; number++)
        {
            var tail = questions[number].Tail;
            Add(_byName, Hash(tail.AsSpan(1, tail.Length - 2)), number);
            Add(names, questions[number].Forms[0][questions[number].Forms[0].LastIndexOf('/')..], number);
        }

        foreach (var (_, numbers) in names) _tails.Add((questions[numbers[0]].Tail, [.. numbers]));
    }

    /// <summary>Hands every line of <paramref name="list"/> that may answer a question to <paramref name="consider"/>.</summary>
    public void Search(ReadOnlySpan<byte> list, Action<int, ReadOnlySpan<byte>> consider)
    {
        if (_tails.Count > Few)
        {
            SearchLines(list, consider);
            return;
        }

        foreach (var (tail, numbers) in _tails)
        {
            var lines = new PathLines(list, tail);
            while (lines.MoveNext())
            {
                foreach (var number in numbers) consider(number, lines.Current);
            }
        }
    }

    private void SearchLines(ReadOnlySpan<byte> list, Action<int, ReadOnlySpan<byte>> consider)
    {
        while (list.IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = list[..end];
            list = list[(end + 1)..];
            var name = line[(line.LastIndexOf((byte)'/') + 1)..];
            if (!_byName.TryGetValue(Hash(name), out var numbers)) continue;

            foreach (var number in numbers)
            {
                if (name.SequenceEqual(_questions[number].Tail.AsSpan(1, _questions[number].Tail.Length - 2))) consider(number, line);
            }
        }
    }

    private static void Add<T>(Dictionary<T, List<int>> groups, T key, int number)
        where T : notnull
    {
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
        group.Add(number);
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = 17;
        foreach (var each in name) hash = (hash * 31) + each;
        return hash;
    }
}
