using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Verdicts.Trust;

/// <summary>A listener that came or went between two looks.</summary>
/// <param name="Started">True when it came.</param>
/// <param name="Listener">The listener.</param>
/// <param name="Holders">Who holds it, or held it.</param>
public sealed record ListenerChange(bool Started, ListenerObservation Listener, ImmutableArray<HolderAssessment> Holders)
{
    /// <summary>What came and what went: those that went first. A socket is known by its cookie, which no other gets.</summary>
    /// <param name="before">The earlier look; null for none, after which all that is there has come.</param>
    /// <param name="after">The later look.</param>
    public static ImmutableArray<ListenerChange> Between(OwnershipAssessment? before, OwnershipAssessment after)
    {
        ArgumentNullException.ThrowIfNull(after);
        ImmutableArray<ListenerChange> gone = before is null ? [] : [.. Only(before, after).Select(listener => Of(started: false, listener, before))];
        return [.. gone, .. Only(after, before).Select(listener => Of(started: true, listener, after))];
    }

    private static IEnumerable<ListenerObservation> Only(OwnershipAssessment one, OwnershipAssessment? other)
    {
        var known = other?.Seen.Listeners.Select(Identity).ToHashSet() ?? [];
        return one.Seen.Listeners.Where(listener => !known.Contains(Identity(listener)));
    }

    private static (ulong Namespace, ulong Cookie) Identity(ListenerObservation listener) => (listener.NetworkNamespace, listener.Cookie);

    private static ListenerChange Of(bool started, ListenerObservation listener, OwnershipAssessment assessment) =>
        new(started, listener, [.. assessment.Holders.Where(holder => listener.Holds.Any(hold => hold.Pid == holder.Holder.Process.Pid))]);
}
