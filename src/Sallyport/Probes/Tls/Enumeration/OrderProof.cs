using Sallyport.Observations;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Merges lists whose own order is known: where two values may come next, offers what is left and sees which does.</summary>
/// <param name="found">Every value taken, the likely favourites first.</param>
/// <param name="known">The answers that were given already.</param>
/// <param name="ask">Puts one offer to the server.</param>
internal sealed class OrderProof(ushort[] found, IEnumerable<Trial> known, Func<ushort[], Task<Trial>> ask)
{
    private const int WidestWindow = 16;
    private readonly List<Trial> _trials = [.. known];
    private int _window = 4;

    /// <summary>Asks until the order is known, or the answers follow none.</summary>
    internal async Task RunAsync()
    {
        await AskSeamsAsync();
        if (Order.Proven) return;

        for (var offers = Plan(); offers.Count > 0; offers = Plan())
        {
            var trials = await Task.WhenAll(offers.Select(offer => ask(offer.Offered)));
            _trials.AddRange(trials);
            if (Array.Exists(trials, trial => trial.Chosen is null)) return;

            var right = trials.Zip(offers).All(pair => pair.First.Chosen == pair.Second.Expected);
            _window = right ? Math.Min(WidestWindow, 2 * _window) : Math.Max(1, _window / 2);
        }
    }

    private ServerOrder Order => ServerOrder.Of([.. found], _trials);

    /// <summary>Where lists that are ordered in themselves stand one behind the other, one pair for each seam proves the whole.</summary>
    private async Task AskSeamsAsync()
    {
        var ids = Order.Ids;
        var above = ServerOrder.Choices(ids, _trials, out _);
        var seams = Enumerable.Range(0, Math.Max(0, ids.Length - 1)).Where(place => !above[place][place + 1]).ToList();
        if (seams.Count <= WidestWindow) _trials.AddRange(await Task.WhenAll(seams.Select(place => ask([ids[place], ids[place + 1]]))));
    }

    /// <summary>Walks down the order as far as it is known, and past what is not known by a guess each.</summary>
    private List<(ushort[] Offered, ushort Expected)> Plan()
    {
        var above = ServerOrder.Choices([.. found], _trials, out _);
        var left = Enumerable.Range(0, found.Length).ToList();
        var offers = new List<(ushort[] Offered, ushort Expected)>();
        while (left.Count > 1 && offers.Count < _window)
        {
            var heads = left.FindAll(candidate => !left.Exists(other => above[other][candidate]));
            if (heads.Count == 0) return [];
            if (heads.Count > 1) offers.Add(([.. left.Select(index => found[index])], found[heads[0]]));

            left.Remove(heads[0]);
        }

        return offers;
    }
}
