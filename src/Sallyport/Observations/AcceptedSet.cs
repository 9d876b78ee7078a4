using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>What a server accepts out of a list of candidates.</summary>
/// <param name="Order">The accepted values, ordered as far as choices show.</param>
/// <param name="Incomplete">Null when every other candidate was refused; otherwise what is missing.</param>
internal sealed record AcceptedSet(ServerOrder Order, string? Incomplete)
{
    /// <summary>What was chosen or refused.</summary>
    internal IdSet Settled { get; private init; } = new();

    /// <summary>Nothing accepted, and nothing missing: the question does not arise.</summary>
    internal static AcceptedSet None { get; } = new(new ServerOrder([], ServerPreference.Unknown, Proven: true), null);

    /// <summary>Reads the set from <paramref name="trials"/>: a candidate is accepted when it was chosen, and not accepted when an offer with it was refused, or when a server that follows the client's order passed it over.</summary>
    /// <param name="candidates">Everything that has to be asked for.</param>
    /// <param name="trials">Offers and what became of them.</param>
    /// <param name="seen">Values seen accepted elsewhere, as in handshakes.</param>
    internal static AcceptedSet Of(ReadOnlySpan<ushort> candidates, IReadOnlyList<Trial> trials, IEnumerable<ushort> seen)
    {
        ImmutableArray<ushort> found = [.. trials.Select(trial => trial.Chosen).OfType<ushort>().Concat(seen).Distinct()];
        var settled = new IdSet();
        settled.AddAll(found.AsSpan());
        foreach (var trial in trials)
        {
            if (trial.Refused) settled.AddAll(trial.Offered.AsSpan());
        }

        var order = ServerOrder.Of(found, trials);
        if (order.Preference == ServerPreference.Client) SettlePassedOver(settled, trials);

        var open = 0;
        foreach (var id in candidates) open += settled.Contains(id) ? 0 : 1;
        return new(order, open == 0 ? null : Gap(open, candidates.Length, trials)) { Settled = settled };
    }

    /// <summary>A server that takes the first acceptable value of the client's list accepts none of those before it.</summary>
    private static void SettlePassedOver(IdSet settled, IReadOnlyList<Trial> trials)
    {
        foreach (var trial in trials)
        {
            if (trial.Chosen is { } chosen && trial.Offered.IndexOf(chosen) is > 0 and var place) settled.AddAll(trial.Offered.AsSpan(0, place));
        }
    }

    private static string Gap(int open, int all, IReadOnlyList<Trial> trials)
    {
        var doubt = trials.LastOrDefault(trial => trial.Doubt is not null)?.Doubt;
        return $"{open} of {all} candidates were neither chosen nor refused" + (doubt is null ? string.Empty : $": {doubt}");
    }
}
