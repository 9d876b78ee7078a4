using Sallyport.Observations;

namespace Sallyport.Probes.Tls;

/// <summary>Finds what a server takes out of a list: offers everything left, takes its choice out, and goes on until everything left is refused.</summary>
/// <remarks>
/// The server's next choices are guessed, and the offers that would follow are sent at once; the number of guesses doubles while each answer names something new and
/// halves when answers repeat. A wrong guess costs a connection and never an error: a choice is a choice, and the end is a refusal of everything that is left.
/// </remarks>
/// <param name="ranked">The candidates, the likely favourites first; offered in this order.</param>
/// <param name="guess">Guesses the next choices.</param>
/// <param name="ask">Puts one offer to the server.</param>
internal sealed class Elimination(ushort[] ranked, Guess guess, Func<ushort[], Task<Trial>> ask)
{
    private const int WidestWindow = 16;
    private const int MostDoubts = 2;
    private readonly List<Trial> _trials = [];
    private readonly List<ushort> _left = [.. ranked];
    private int _window = 1;
    private int _doubts;

    /// <summary>What was taken so far, in the order found.</summary>
    internal List<ushort> Taken { get; } = [];

    /// <summary>Every offer made and learned of.</summary>
    internal IReadOnlyList<Trial> Trials => _trials;

    /// <summary>True when everything left was refused.</summary>
    internal bool Finished => _left.Count == 0 || _trials.Exists(trial => trial.Refused && Covers(trial));

    /// <summary>What a next offer has to hold.</summary>
    internal ushort[] Left => [.. _left];

    /// <summary>Takes in an answer, also one to a question that was put for another reason; true when it names something new.</summary>
    internal bool Learn(Trial trial)
    {
        _trials.Add(trial);
        if (trial.Chosen is not { } chosen || !_left.Remove(chosen)) return false;

        Taken.Add(chosen);
        guess.Learn(trial.Offered, chosen);
        return true;
    }

    /// <summary>Asks until everything left is refused, or answers stay in doubt.</summary>
    internal async Task RunAsync()
    {
        if (Taken.Count > 0) _window = 2;
        while (!Finished && _doubts <= MostDoubts)
        {
            var offers = Offers(guess.Next(_left, _window)).ToList();
            var trials = await Task.WhenAll(offers.Select(ask));
            if (trials[0].Doubt is not null) _doubts++;
            var news = trials.Count(Learn);
            _window = news == offers.Count ? Math.Min(WidestWindow, 2 * _window) : news >= offers.Count - 1 ? _window : Math.Max(1, _window / 2);
        }
    }

    /// <summary>Everything left; then the same without the first guess, and so on.</summary>
    private IEnumerable<ushort[]> Offers(List<ushort> guesses)
    {
        var rest = _left.ToList();
        yield return [.. rest];
        foreach (var next in guesses.SkipLast(1))
        {
            rest.Remove(next);
            if (rest.Count > 0) yield return [.. rest];
        }
    }

    private bool Covers(Trial trial)
    {
        var offered = trial.Offered.AsSpan();
        foreach (var id in _left)
        {
            if (!offered.Contains(id)) return false;
        }

        return true;
    }
}
