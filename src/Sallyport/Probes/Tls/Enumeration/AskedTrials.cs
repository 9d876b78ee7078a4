using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Sends hellos for an enumeration, keeps every exchange, and reads each as a trial.</summary>
internal sealed class AskedTrials(HelloProbe hellos, SuiteSightings sightings, CancellationToken token)
{
    private readonly List<HelloExchange[]> _exchanges = [];
    private readonly List<AskedTrials> _branches = [];

    /// <summary>Every exchange in the order of the questions, repeats directly behind what they repeat; those of branches behind, one branch after the other.</summary>
    internal ImmutableArray<HelloExchange> Exchanges
    {
        get
        {
            lock (_exchanges) return [.. _exchanges.SelectMany(exchanges => exchanges), .. _branches.SelectMany(branch => branch.Exchanges)];
        }
    }

    /// <summary>A place for questions that are put beside others: the order of each stays its own, whichever is answered first.</summary>
    internal AskedTrials Branch()
    {
        var branch = new AskedTrials(hellos, sightings, token);
        lock (_exchanges) _branches.Add(branch);
        return branch;
    }

    /// <summary>An inquiry whose offers go out from here: the connections that it foresees are made ahead.</summary>
    internal Inquiry Inquire(Elimination[] narrowed, Elimination[] turned, Func<ushort[][], Task<Trial[]>> ask, Action? learned = null, Task<ushort[]>? behind = null) =>
        new(narrowed, turned, ask) { Ahead = Expect, Learned = learned, Behind = behind ?? Task.FromResult<ushort[]>([]) };

    /// <summary>Tells that so many connections <paramref name="more"/>, or fewer, will be needed soon.</summary>
    internal void Expect(int more) => hellos.Expect(more, token);

    /// <summary>Asks <paramref name="offer"/> and returns what came, a repeat included.</summary>
    internal async Task<HelloExchange[]> AskAsync(HelloOffer offer)
    {
        int place;
        lock (_exchanges)
        {
            place = _exchanges.Count;
            _exchanges.Add([]);
        }

        var asked = await hellos.AskAsync(offer, token);
        sightings.Note(asked[^1]);
        lock (_exchanges) _exchanges[place] = asked;
        return asked;
    }

    /// <summary>Reads exchanges as one trial of <paramref name="list"/>.</summary>
    internal static Trial Read(HelloExchange[] asked, ushort[] offered, OfferedList list)
    {
        var last = asked[^1];
        var pick = last.Outcome is HelloOutcome.ServerHello answer && answer.Version == last.Version ? list.Chosen(answer) : null;
        var refused = (last.Outcome is HelloOutcome.Refused refusal && HelloTrials.IsRefusal(refusal.Alert)) || (asked.Length > 1 && HelloTrials.ClosedTwice(asked[^2], last));
        return new Trial([.. offered], pick, pick is null && refused, pick is null && !refused ? "undecided" : null) { Stumbled = last.Outcome is HelloOutcome.Refused { Alert: var alert } && alert == AlertDescription.InternalError };
    }

    /// <summary>Reads an exchange that was made for another reason as a trial of <paramref name="list"/>.</summary>
    internal static Trial Read(HelloExchange known, OfferedList list) => Read([known], list.Offered(known), list);
}
