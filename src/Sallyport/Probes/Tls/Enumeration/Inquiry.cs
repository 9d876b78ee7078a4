using Sallyport.Observations;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Asks for lists by leaving out of each offer what the server took: several offers are under way, each without what the ones before it are expected to meet.</summary>
/// <remarks>
/// Answers are taken in the order of the questions, so that a server which answers as it did before is asked the same again. As long as guesses are good, sixteen offers are under way; where one is a toss-up, its answer is
/// waited for. Lists narrowed in the same offers must not depend on each other: a refusal of two narrowed lists says nothing about either, so a list whose end is expected is offered whole.
/// </remarks>
/// <param name="narrowed">The lists of which choices are left out.</param>
/// <param name="turned">Lists that are offered whole each time, what is not known of them first.</param>
/// <param name="ask">Puts one offer to the server: a part of each list, the narrowed ones first. Returns a trial for each.</param>
internal sealed class Inquiry(Elimination[] narrowed, Elimination[] turned, Func<ushort[][], Task<Trial[]>> ask)
{
    private const int MostUnderWay = 16;
    private const int MostAhead = 8;
    private const int AskedWithoutOthers = 4;
    private const int MostDoubts = 2;
    private const int RightToTrust = 8;
    private const double LeastOddsTrusted = 0.05;
    private const double LeastOdds = 0.4;
    private const double LeastOddsDisappointed = 0.7;
    private readonly Queue<Question> _underWay = new();
    private readonly int[] _right = Array.ConvertAll(narrowed, _ => 1);
    private int _doubts;
    private int _ahead;
    private int _asked;
    private ushort[] _behind = [];

    /// <summary>Told of how many more connections, or fewer, will be needed soon.</summary>
    internal Action<int> Ahead { get; init; } = static _ => { };

    /// <summary>What goes along behind the first list where that is expected to be met: favourites of other lists, so that every choice shows that it comes before them and where lists meet need not be asked.</summary>
    /// <remarks>It is waited for before the fifth question, so that a server that answers as before is asked the same again, whichever list is answered first.</remarks>
    internal Task<ushort[]> Behind { get; init; } = Task.FromResult<ushort[]>([]);

    /// <summary>Called after each answer was learned.</summary>
    internal Action? Learned { get; init; }

    /// <summary>Asks until nothing more is expected of the lists, or answers stay in doubt. A list asked for alone is finished then.</summary>
    internal async Task RunAsync()
    {
        do
        {
            while (_doubts <= MostDoubts && _underWay.Count < MostUnderWay && Next() is { } next)
            {
                _underWay.Enqueue(next);
                if (++_asked == AskedWithoutOthers) _behind = await Behind;
            }

            LookAhead();
            if (_underWay.Count == 0) return;

            var question = _underWay.Dequeue();
            Learn(question, await question.Answer);
        }
        while (true);
    }

    /// <summary>While answers are awaited, has the connections made that the questions after them will need: one for each choice that is likely to follow, one for the end.</summary>
    private void LookAhead()
    {
        var further = _underWay.Count == 0 || _doubts > MostDoubts ? 0 : (int)narrowed.Select((list, index) => list.Further(Awaited(index))).Max();
        var needed = Math.Min(further, Math.Min(_underWay.Count, MostAhead));
        Ahead(needed - _ahead);
        _ahead = needed;
    }

    private Question? Next()
    {
        var parts = narrowed.Select(Part).ToArray();
        if (!Array.Exists(parts, part => part.Worth)) return null;

        var rest = turned.Select((list, index) => Whole(list, narrowed.Length + index));
        var all = parts.Concat(rest).ToArray();
        if (parts[0] is { IsKept: false, Expected.Id: not null }) all[0] = all[0] with { Behind = _behind };
        return new Question(all, ask(Array.ConvertAll(all, part => part.Behind.Length == 0 ? part.Offered : [.. part.Offered, .. part.Behind])));
    }

    private OfferedPart Part(Elimination list, int index)
    {
        var awaited = Awaited(index);
        var expected = list.Expect(awaited);
        if (expected.Id is null && narrowed.Length > 1) return OfferedPart.Kept(list.All);

        var left = list.Left(awaited);
        return new OfferedPart(left, expected) { Worth = left.Length > 0 && Odds(index) >= Least(index) && !list.Finished };
    }

    private OfferedPart Whole(Elimination list, int index)
    {
        var awaited = Awaited(index);
        return new OfferedPart(list.LeftFirst(awaited), list.Expect(awaited));
    }

    private HashSet<ushort> Awaited(int index) => [.. _underWay.Select(question => question.Parts[index].Expected.Id).OfType<ushort>()];

    /// <summary>How likely everything under way comes as expected; nothing can follow an expected refusal.</summary>
    private double Odds(int index) => _underWay.Aggregate(1.0, (odds, question) => question.Parts[index] is { IsKept: false, Expected: var expected } ? odds * (expected.Id is null ? 0 : expected.Odds) : odds);

    /// <summary>The better the last guesses were, the longer the shots that are worth a connection.</summary>
    private double Least(int index) => _right[index] >= RightToTrust ? LeastOddsTrusted : _right[index] > 0 ? LeastOdds : LeastOddsDisappointed;

    private void Learn(Question question, Trial[] trials)
    {
        var alone = question.Parts.Take(narrowed.Length).Count(part => !part.IsKept) == 1;
        _doubts = trials[0].Refused && !alone ? MostDoubts + 1 : trials[0].Chosen is not null ? 0 : trials[0].Doubt is not null ? _doubts + 1 : _doubts;
        for (var i = 0; i < trials.Length; i++)
        {
            var list = i < narrowed.Length ? narrowed[i] : turned[i - narrowed.Length];
            if (trials[i].Chosen is { } chosen && question.Parts[i].Behind.Contains(chosen))
            {
                (_behind, _right[i]) = ([], 0);
                list.Overhear(trials[i]);
                Disappoint(i);
                continue;
            }

            if (trials[i].Chosen is not null || (alone && i < narrowed.Length && !question.Parts[i].IsKept)) list.Learn(trials[i]);
            if (question.Parts[i].IsKept) continue;
            if (i < narrowed.Length) _right[i] = trials[i].Chosen == question.Parts[i].Expected.Id ? _right[i] + 1 : 0;
            if (trials[i].Chosen != question.Parts[i].Expected.Id) Disappoint(i);
        }

        Learned?.Invoke();
    }

    /// <summary>What is under way was asked for in a wrong belief: it is learned from, and nothing is built on it.</summary>
    private void Disappoint(int index)
    {
        foreach (var question in _underWay) question.Parts[index] = question.Parts[index] with { Expected = Expectation.Refusal(0) };
    }

    private sealed record Question(OfferedPart[] Parts, Task<Trial[]> Answer);
}
