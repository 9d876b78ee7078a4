using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Verdicts.Trust;

/// <summary>The one sentence about every listener of a machine: how many, of how many, and what of them wants a look.</summary>
internal static class MachineHeadline
{
    internal static string For(MachineObservation seen, ImmutableArray<HolderAssessment> holders, ImmutableArray<ListenerObservation> unheld)
    {
        var listeners = Count(seen.Listeners.Length - unheld.Length, "listener");
        if (holders.IsEmpty) return $"{Count(seen.Listeners.Length, "listener")}, and {(seen.IsComplete ? "no process holds" : "who holds")} {(seen.Listeners.Length == 1 ? "it" : "them")}{(seen.IsComplete ? string.Empty : " could not be seen")}";

        var rest = unheld.IsEmpty ? string.Empty : $", and {unheld.Length} that {(seen.IsComplete ? "no process holds" : "nobody was seen to hold")}";
        return $"{listeners} of {Count(holders.Length, "process", "es")}{rest}: {Judged(holders)}";
    }

    private static string Judged(ImmutableArray<HolderAssessment> holders)
    {
        var suspicious = holders.Count(holder => holder.Verdict is TrustVerdict.Suspicious or TrustVerdict.Malicious);
        var open = holders.Count(holder => holder.Verdict == TrustVerdict.Undetermined);
        var judged = suspicious switch
        {
            0 => "none is suspicious",
            1 => "one is suspicious",
            _ => $"{suspicious} are suspicious",
        };
        return open == 0 ? judged : open == holders.Length ? "whether they can be trusted could not be seen" : $"{judged}, and of {open} it could not be seen";
    }

    private static string Count(int number, string what, string many = "s") => $"{number} {what}{(number == 1 ? string.Empty : many)}";
}
