using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>Accepted values in the order that the server's choices show.</summary>
/// <param name="Ids">The values.</param>
/// <param name="Preference">Whose order decides.</param>
/// <param name="Proven">True when the choices leave no other order.</param>
internal sealed record ServerOrder(ImmutableArray<ushort> Ids, ServerPreference Preference, bool Proven)
{
    /// <summary>Orders <paramref name="found"/>: a choice shows that its value comes before all others of the same offer.</summary>
    /// <param name="found">The accepted values, as found.</param>
    /// <param name="trials">Offers and what became of them.</param>
    internal static ServerOrder Of(ImmutableArray<ushort> found, IReadOnlyList<Trial> trials)
    {
        if (found.Length < 2) return new(found, ServerPreference.Unknown, Proven: true);

        var above = Choices(found, trials, out var followsClient);
        if (Contradicts(above)) return new(found, followsClient ? ServerPreference.Client : ServerPreference.Unknown, Proven: false);

        var sorted = Sort(above);
        var proven = sorted.Zip(sorted.Skip(1)).All(pair => above[pair.First][pair.Second]);
        return new([.. sorted.Select(index => found[index])], followsClient ? ServerPreference.Unknown : ServerPreference.Server, proven);
    }

    /// <summary>A table of who was chosen over whom, and whether each choice was the first acceptable of its offer.</summary>
    internal static bool[][] Choices(ImmutableArray<ushort> found, IReadOnlyList<Trial> trials, out bool followsClient)
    {
        followsClient = true;
        var places = found.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
        var above = Array.ConvertAll(new bool[found.Length][], _ => new bool[found.Length]);
        foreach (var trial in trials)
        {
            if (trial.Chosen is not { } chosen || !places.TryGetValue(chosen, out var winner)) continue;

            var first = true;
            foreach (var id in trial.Offered)
            {
                if (!places.TryGetValue(id, out var loser)) continue;

                followsClient &= !first || loser == winner;
                first = false;
                above[winner][loser] |= loser != winner;
            }
        }

        return above;
    }

    private static bool Contradicts(bool[][] above)
    {
        for (var one = 0; one < above.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (above[one][other] && above[other][one]) return true;
            }
        }

        return false;
    }

    /// <summary>Takes out, again and again, the first value that nothing left is above; with a longer circle, the first left.</summary>
    private static List<int> Sort(bool[][] above)
    {
        var left = Enumerable.Range(0, above.Length).ToList();
        var sorted = new List<int>();
        while (left.Count > 0)
        {
            var head = left.FindIndex(candidate => !left.Exists(other => above[other][candidate]));
            sorted.Add(left[Math.Max(head, 0)]);
            left.RemoveAt(Math.Max(head, 0));
        }

        return sorted;
    }
}
