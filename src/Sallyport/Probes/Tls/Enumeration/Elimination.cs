using Sallyport.Observations;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>What is known of a list while it is asked for: what the server took of it, and what is left to be offered.</summary>
/// <remarks>A wrong guess costs a connection and never an error: a choice is a choice, and the end is a refusal of everything that is left.</remarks>
/// <param name="ranked">The candidates, the likely favourites first; offered in this order.</param>
/// <param name="guess">Guesses the next choices.</param>
internal sealed class Elimination(ushort[] ranked, Guess guess)
{
    private readonly List<Trial> _trials = [];
    private readonly List<ushort> _left = [.. ranked];

    /// <summary>Every candidate, in the order offered.</summary>
    internal ushort[] All => ranked;

    /// <summary>What was taken so far, in the order found.</summary>
    internal List<ushort> Taken { get; } = [];

    /// <summary>Every offer made and learned of.</summary>
    internal IReadOnlyList<Trial> Trials => _trials;

    /// <summary>True when everything left was refused, or stood before a choice of a server that follows the client's order.</summary>
    internal bool Finished => _left.Count == 0 || _trials.Exists(trial => trial.Refused && Covers(trial.Offered.AsSpan())) || IsPassedOver();

    /// <summary>What is known so far, to be gone on with apart.</summary>
    internal Elimination Fork(Guess afresh)
    {
        var fork = new Elimination(ranked, afresh);
        foreach (var trial in _trials) fork.Learn(trial);
        return fork;
    }

    /// <summary>Takes in an answer, also one to a question that was put for another reason.</summary>
    internal void Learn(Trial trial)
    {
        _trials.Add(trial);
        if (trial.Chosen is not { } chosen) return;

        guess.Learn(trial.Offered, chosen);
        if (_left.Remove(chosen)) Taken.Add(chosen);
    }

    /// <summary>Takes in an answer that chose what went along behind this list: it says who comes before whom, and what was left of the list came to nothing.</summary>
    internal void Overhear(Trial trial) => _trials.Add(trial);

    /// <summary>What is left when the answers that are <paramref name="awaited"/> come as expected.</summary>
    internal ushort[] Left(HashSet<ushort> awaited) => [.. _left.Where(id => !awaited.Contains(id))];

    /// <summary>What an offer of what is left is likely to meet.</summary>
    internal Expectation Expect(HashSet<ushort> awaited) => guess.Next([.. _left.Where(id => !awaited.Contains(id))]);

    /// <summary>How many choices are likely to follow those that are <paramref name="awaited"/>.</summary>
    internal double Further(HashSet<ushort> awaited) => Finished ? 0 : guess.Further([.. _left.Where(id => !awaited.Contains(id))]);

    /// <summary>All candidates, with what is left first: who follows the client's order shows something new, and nobody is offered less.</summary>
    internal ushort[] LeftFirst(HashSet<ushort> awaited)
    {
        var first = Left(awaited);
        return [.. first, .. ranked.Where(id => !first.Contains(id))];
    }

    private bool IsPassedOver() =>
        _trials.Exists(trial => trial.Chosen is { } chosen && trial.Offered.IndexOf(chosen) is > 0 and var place && Covers(trial.Offered.AsSpan(0, place)))
        && ServerOrder.Of([.. Taken], _trials).Preference == ServerPreference.Client;

    private bool Covers(ReadOnlySpan<ushort> offered)
    {
        foreach (var id in _left)
        {
            if (!offered.Contains(id)) return false;
        }

        return true;
    }
}
