using System.Collections.Immutable;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Guesses what a server chooses next from what it chose and passed over: who takes one key exchange with one cipher and another with another is likely to take them crosswise.</summary>
/// <param name="likely">What may be guessed, the likely favourites first.</param>
/// <param name="traits">Two properties of a value that others share.</param>
/// <param name="odds">How likely, from 0 to 1, a server has something of the one and of the other trait, before anything is known of it.</param>
/// <param name="ownOrder">True when the server is known to choose by an order of its own: what it passes over it may take all the same.</param>
internal sealed class Guess(ushort[] likely, Func<ushort, (int First, int Second)> traits, Func<ushort, (double First, double Second)> odds, bool ownOrder = false)
{
    /// <summary>The odds of a trait that most servers lack, and that who has one of tends to have all of.</summary>
    internal const double Uncommon = 0.05;

    private const double UncommonTogether = 0.85;
    private const double Alike = 0.98;
    private const double Unlike = 0.1;
    private const double PassedOnce = 0.3;
    private const double PassedAgain = 0.05;
    private const double UnlikeByOwnOrder = 0.5;
    private const double PassedOnceByOwnOrder = 0.9;
    private const double PassedAgainByOwnOrder = 0.8;
    private const double Settled = 0.05;
    private readonly Dictionary<ushort, int> _passed = [];
    private readonly HashSet<ushort> _taken = [];
    private readonly Seen _first = new();
    private readonly Seen _second = new();
    private bool _takesUncommon;
    private readonly bool _passingTells = !ownOrder;
    private bool _hasOwnOrder = ownOrder;

    /// <summary>Takes in that <paramref name="chosen"/> was preferred to all else of <paramref name="offered"/>; what stood before it there was passed over.</summary>
    internal void Learn(ImmutableArray<ushort> offered, ushort chosen)
    {
        _taken.Add(chosen);
        _hasOwnOrder |= _passed.ContainsKey(chosen);
        var (first, second) = traits(chosen);
        _first.Taken.Add(first);
        _second.Taken.Add(second);
        _takesUncommon |= odds(chosen).Second is Uncommon;
        if (!_passingTells) return;

        foreach (var id in offered)
        {
            if (id == chosen) break;
            if (!_taken.Contains(id)) Pass(id);
        }
    }

    /// <summary>What an offer of those of <paramref name="left"/> is likely to meet.</summary>
    internal Expectation Next(HashSet<ushort> left)
    {
        var best = Expectation.Refusal(0);
        var none = 1.0;
        foreach (var id in likely)
        {
            if (!left.Contains(id)) continue;

            var has = Odds(id);
            if (none * has > best.Odds) best = new Expectation(id, none * has);
            none *= 1 - has;
            if (none < Settled) break;
        }

        return none > best.Odds ? Expectation.Refusal(none) : best;
    }

    /// <summary>How many of <paramref name="left"/> the server is likely to take still.</summary>
    internal double Further(HashSet<ushort> left) => likely.Where(left.Contains).Sum(Odds);

    /// <summary>The first trait explains what was passed over as long as nothing with it was taken; then the second does.</summary>
    private void Pass(ushort id)
    {
        _passed[id] = _passed.GetValueOrDefault(id) + 1;
        var (first, second) = traits(id);
        if (_first.Taken.Contains(first)) _second.Passed.Add(second);
        else _first.Passed.Add(first);
    }

    private double Odds(ushort id)
    {
        var (first, second) = traits(id);
        var before = odds(id);
        var unlike = _hasOwnOrder ? UnlikeByOwnOrder : Unlike;
        return _first.Odds(first, before.First, unlike) * _second.Odds(second, _takesUncommon && before.Second is Uncommon ? UncommonTogether : before.Second, unlike) * OddsOfPassed(id);
    }

    /// <summary>Once something was taken that had been passed over, being passed over says little: the server has an order of its own.</summary>
    private double OddsOfPassed(ushort id) => _passed.GetValueOrDefault(id) switch
    {
        0 => 1,
        1 => _hasOwnOrder ? PassedOnceByOwnOrder : PassedOnce,
        _ => _hasOwnOrder ? PassedAgainByOwnOrder : PassedAgain,
    };

    /// <summary>What was learned of one trait.</summary>
    private sealed class Seen
    {
        internal HashSet<int> Taken { get; } = [];

        internal HashSet<int> Passed { get; } = [];

        internal double Odds(int trait, double before, double unlike) => Taken.Contains(trait) ? Alike : Passed.Contains(trait) ? unlike * before : before;
    }
}
