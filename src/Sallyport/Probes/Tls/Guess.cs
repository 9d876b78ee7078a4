using System.Collections.Immutable;

namespace Sallyport.Probes.Tls;

/// <summary>Guesses a server's next choices from those it made: in the usual order, without what it passed over and what resembles nothing that it took.</summary>
/// <param name="likely">What may be guessed, the likely favourites first.</param>
/// <param name="traits">Two properties of a value that others share.</param>
internal sealed class Guess(ushort[] likely, Func<ushort, (int First, int Second)> traits)
{
    private readonly Dictionary<ushort, int> _passed = [];
    private readonly HashSet<ushort> _taken = [];

    /// <summary>Takes in that <paramref name="chosen"/> was preferred to all else of <paramref name="offered"/>.</summary>
    internal void Learn(ImmutableArray<ushort> offered, ushort chosen)
    {
        _taken.Add(chosen);
        foreach (var id in likely.TakeWhile(id => id != chosen))
        {
            if (!_taken.Contains(id) && offered.Contains(id)) _passed[id] = _passed.GetValueOrDefault(id) + 1;
        }
    }

    /// <summary>The next choices out of <paramref name="left"/>, at most <paramref name="count"/>; values passed over twice are not guessed again.</summary>
    internal List<ushort> Next(List<ushort> left, int count)
    {
        var notFirst = Unlikely(id => traits(id).First);
        var notSecond = Unlikely(id => traits(id).Second);
        var open = likely.Where(id => left.Contains(id) && _passed.GetValueOrDefault(id) < 2 && !notFirst.Contains(traits(id).First) && !notSecond.Contains(traits(id).Second)).ToList();
        return [.. open.Where(id => !_passed.ContainsKey(id)).Concat(open.Where(_passed.ContainsKey)).Take(count)];
    }

    /// <summary>Traits that were passed over and never taken.</summary>
    private HashSet<int> Unlikely(Func<ushort, int> trait)
    {
        var passed = _passed.Keys.Select(trait).ToHashSet();
        passed.ExceptWith(_taken.Select(trait));
        return passed;
    }
}
