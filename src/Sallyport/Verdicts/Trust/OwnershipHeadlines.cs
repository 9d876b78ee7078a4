using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Verdicts.Trust;

/// <summary>The one sentence about a port's holders.</summary>
internal static class OwnershipHeadlines
{
    internal static string For(MachineObservation seen, ImmutableArray<HolderAssessment> holders, ImmutableArray<ListenerObservation> unheld, ImmutableArray<Finding> findings)
    {
        var place = seen.Port is { } port ? $"Port {port}" : "This machine";
        if (seen.Answers.FirstOrDefault(answer => answer.Redirection?.SentTo is not null) is { Redirection.SentTo: { } target } sent) return SentOn(place, sent.Asked, target, holders, findings);
        if (seen.Listeners.IsEmpty && seen.Answers.FirstOrDefault(answer => answer.State == PortState.Open) is { } answer) return $"{place} has no listener that was seen, and a connection to {answer.Asked} is taken all the same";
        if (seen.Listeners.IsEmpty) return seen.Gaps.Any(gap => gap.Hides) ? $"{place}: no listener was seen, and not everything could be seen" : seen.Port is null ? $"{place} has no listener" : $"{place} has no listener on this machine";
        if (seen.Port is not { } asked) return MachineHeadline.For(seen, holders, unheld);
        if (holders.IsEmpty && seen.Listeners.Select(listener => listener.Through).FirstOrDefault(through => through is not null) is { } kernel) return $"{place} is open, {kernel.Name} of the kernel keeps it, and no process {(seen.IsComplete ? "is" : "was seen to be")} attached to it";
        if (holders.IsEmpty) return $"{place} is open, and {(seen.IsComplete ? "no process holds it" : "who holds it could not be seen")}";

        return $"{place} is held by {Chain(asked, holders)}: {Verdict(holders, findings)}{(unheld.IsEmpty ? string.Empty : "; part of it is held by nobody that was seen")}";
    }

    /// <summary>The firewall has another answer for the port.</summary>
    private static string SentOn(string place, string asked, string target, ImmutableArray<HolderAssessment> holders, ImmutableArray<Finding> findings) =>
        $"{place} has no listener: what comes for {asked} is sent on to {target}, {(holders.IsEmpty ? "for which no listener was seen on this machine" : $"held by {Names(holders)}: {Verdict(holders, findings)}")}";

    /// <summary>Who holds the port; of a program that only forwards connections also who has them then.</summary>
    private static string Chain(ushort port, ImmutableArray<HolderAssessment> holders)
    {
        ImmutableArray<HolderAssessment> first = [.. holders.Where(holder => IsAt(holder, port))];
        ImmutableArray<HolderAssessment> behind = [.. holders.Where(holder => !IsAt(holder, port))];
        var target = first.Select(holder => holder.Holder.Process.ForwardsTo).FirstOrDefault(target => target is not null);
        return target is null ? Names(holders) : $"{Names(first)}, which forwards to {(behind.IsEmpty ? target : $"{Names(behind)} ({target})")}";
    }

    private static bool IsAt(HolderAssessment holder, ushort port) => holder.Holder.Listeners.Any(listener => listener.Port == port);

    private static string Names(ImmutableArray<HolderAssessment> holders)
    {
        var names = holders.Select(holder => Name(holder.Holder)).Distinct(StringComparer.Ordinal).ToList();
        return $"{string.Join(" and ", names.Take(3))}{(names.Count > 3 ? " and others" : string.Empty)}";
    }

    /// <summary>As people would call it: an interpreter by what it runs, the service manager by whom it keeps the port for.</summary>
    private static string Name(Holder holder) => holder switch
    {
        { IsManager: true, Activation: { } activation } => $"{holder.Process.Name} for {activation.Service}",
        { Process.Program.Path: { } program } => $"{holder.Process.Name} with {program[(program.LastIndexOf('/') + 1)..]}",
        { Process.Container: { } container } => $"{holder.Process.Name} in a container of {container.Engine}",
        _ when holder.Listeners.Select(listener => listener.Through).FirstOrDefault(through => through is not null) is { } kernel => $"{holder.Process.Name} through {kernel.Name}",
        { Platform: ObservedSystem.Windows, Process.Unit: { } services } => $"{holder.Process.Name} ({services})",
        _ => holder.Process.Name,
    };

    /// <summary>The gravest word of all holders; beside a good one, the worst that is to be mended.</summary>
    private static string Verdict(ImmutableArray<HolderAssessment> holders, ImmutableArray<Finding> findings)
    {
        var worst = findings.Where(finding => finding.Severity >= Severity.Medium).MaxBy(finding => finding.Severity)?.Title;
        return holders.MaxBy(holder => TrustRules.Gravity(holder.Verdict))!.Verdict switch
        {
            TrustVerdict.Trusted => worst is null ? "trusted" : $"trusted, but {Inside(worst)}",
            TrustVerdict.Unmanaged => worst is null ? "unmanaged, nothing speaks against it" : $"unmanaged, and {Inside(worst)}",
            TrustVerdict.Suspicious => "suspicious",
            TrustVerdict.Malicious => "it looks malicious",
            _ => "whether it can be trusted could not be seen",
        };
    }

    /// <summary>A title as it stands inside a sentence.</summary>
    private static string Inside(string title) => title.Length > 1 && char.IsUpper(title[0]) && !char.IsUpper(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
