using Sallyport.Observations;
using Sallyport.Observations.Local;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Reports.Text;

/// <summary>Who holds a port, for people: a table that is read in three seconds, then the evidence, then what could not be seen.</summary>
/// <param name="Palette">Colours or none.</param>
public sealed record OwnerReport(Palette Palette)
{
    private const int Told = 8;

    /// <summary>The first line only.</summary>
    public bool Quiet { get; init; }

    /// <summary>Every check's contribution, and the command line.</summary>
    public bool Verbose { get; init; }

    /// <summary>The width that lines are broken at.</summary>
    public int Width { get; init; } = TextPage.Widest;

    /// <summary>Writes <paramref name="assessment"/>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="assessment">What was judged.</param>
    public void Write(TextWriter to, OwnershipAssessment assessment)
    {
        var page = new TextPage(to, Palette, Width);
        page.Line(Palette.Trust(assessment.Worst, Sanitizer.Clean(assessment.Headline)));
        if (Quiet) return;

        if (assessment.Holders.Length > 0) OwnerTable.Write(page, assessment.Holders);
        if (assessment.Seen.Port is not null || Verbose) foreach (var holder in Shown(assessment)) HolderLines.Write(page, holder, Verbose);
        FindingLines.Write(page, assessment.Findings);
        Unlistened(page, assessment.Seen);
        Unheld(page, assessment);
        Gaps(page, assessment.Seen);
    }

    /// <summary>Workers of one server are alike: one of those with the same file, unit and verdict stands for all.</summary>
    private IEnumerable<HolderAssessment> Shown(OwnershipAssessment assessment) =>
        Verbose ? assessment.Holders : assessment.Holders.DistinctBy(holder => $"{holder.Holder.MainFile}\n{holder.Holder.Process.Unit}\n{Words.Of(holder.Verdict)}", StringComparer.Ordinal).Take(Told);

    private static void Unlistened(TextPage page, MachineObservation seen)
    {
        if (seen.Answers.IsEmpty) return;

        page.Heading("Asked all the same");
        page.Rows("answer", seen.Answers.Select(Answer));
        if (seen.Answers.Any(answer => answer.Redirection?.SentTo is not null)) page.Row("next", "the rule that sends it on stands in 'nft list ruleset' or 'iptables -t nat -S'");
        else if (seen.Platform == ObservedSystem.Linux && seen.Answers.Any(answer => answer.State == PortState.Open)) page.Row("next", "a redirection sends it elsewhere: 'nft list ruleset' or 'iptables -t nat -S' names it, and 'sallyport check' says what answers there");
    }

    private static string Answer(LocalAnswer answer) => $"{answer.Asked} is {Words.Of(answer.State)}" + answer.Redirection switch
    {
        { SentTo: { } target } => $": it is sent on to {target}, by the kernel's connection tracking",
        { Problem: { } problem } => $" ({problem})",
        _ => string.Empty,
    };

    private static void Unheld(TextPage page, OwnershipAssessment assessment)
    {
        if (assessment.Unheld.IsEmpty) return;

        page.Heading("Held by nobody that was seen");
        page.Rows("listener", assessment.Unheld.Select(listener => $"{Words.Of(listener.Protocol)} {listener.Endpoint}{Origin(listener)}{(listener.Cgroup is null ? string.Empty : $" in {listener.Cgroup}")}"));
    }

    private static string Origin(ListenerObservation listener) => listener switch
    {
        { Through: { } kernel } => $", kept by {kernel.Name} of the kernel, and no process was seen to be attached to it",
        { User: ListenerObservation.UnknownUser } => string.Empty,
        _ => $", made by user {listener.User}",
    };

    private static void Gaps(TextPage page, MachineObservation seen)
    {
        if (seen.Gaps.IsEmpty) return;

        page.Heading("Could not be seen");
        foreach (var gap in seen.Gaps) page.Row(gap.Kind == GapKind.NotPermitted ? "not permitted" : gap.Kind.ToString().ToLowerInvariant(), $"{gap.Subject}: {gap.Reason}");
        if (!seen.AsSuperuser && seen.Gaps.Any(gap => gap.Hides && gap.Kind == GapKind.NotPermitted)) page.Row("next", seen.Platform == ObservedSystem.Windows ? "run it as administrator for the whole answer" : "run it with sudo for the whole answer");
    }
}
