using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Probes.Tls;

/// <summary>Sends hellos for an enumeration, keeps every exchange, and reads each as a trial.</summary>
internal sealed class AskedTrials(HelloProbe hellos, CancellationToken token)
{
    private readonly List<HelloExchange> _exchanges = [];

    /// <summary>Every exchange, repeats directly behind what they repeat.</summary>
    internal ImmutableArray<HelloExchange> Exchanges
    {
        get
        {
            lock (_exchanges) return [.. _exchanges];
        }
    }

    /// <summary>Asks <paramref name="offer"/>.</summary>
    /// <param name="offer">The hello.</param>
    /// <param name="offered">What it offers of the value in question.</param>
    /// <param name="chosen">What an answer picks of it.</param>
    internal async Task<Trial> AskAsync(HelloOffer offer, ushort[] offered, Func<HelloOutcome.ServerHello, ushort?> chosen) =>
        Read(await AskAsync(offer), offered, chosen);

    /// <summary>Asks <paramref name="offer"/> and returns what came, a repeat included.</summary>
    internal async Task<HelloExchange[]> AskAsync(HelloOffer offer)
    {
        var asked = await hellos.AskAsync(offer, token);
        lock (_exchanges) _exchanges.AddRange(asked);
        return asked;
    }

    /// <summary>Reads exchanges as one trial.</summary>
    internal static Trial Read(HelloExchange[] asked, ushort[] offered, Func<HelloOutcome.ServerHello, ushort?> chosen)
    {
        var last = asked[^1];
        var pick = last.Outcome is HelloOutcome.ServerHello answer && answer.Version == last.Version ? chosen(answer) : null;
        var refused = (last.Outcome is HelloOutcome.Refused refusal && HelloTrials.IsRefusal(refusal.Alert)) || (asked.Length > 1 && HelloTrials.ClosedTwice(asked[^2], last));
        return new Trial([.. offered], pick, pick is null && refused, pick is null && !refused ? "undecided" : null);
    }
}
