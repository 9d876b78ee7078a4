using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>The answer for people: three lines that tell the story, then findings with remedies, then what was seen, then what stayed open.</summary>
/// <param name="Palette">Colours or none.</param>
public sealed record TextReport(Palette Palette)
{
    /// <summary>The first line only.</summary>
    public bool Quiet { get; init; }

    /// <summary>The width that lines are broken at, kept between 60 and 100 columns.</summary>
    public int Width { get; init; } = TextPage.Widest;

    /// <summary>Every check's outcome with its evidence.</summary>
    public bool Verbose { get; init; }

    /// <summary>One line for a monitoring system instead, critical from this severity on; null for the report.</summary>
    public Severity? StatusFrom { get; init; }

    /// <summary>Writes <paramref name="assessment"/>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="assessment">What was judged.</param>
    public void Write(TextWriter to, Assessment assessment)
    {
        var page = new TextPage(to, Palette, Width);
        if (StatusFrom is { } failOn)
        {
            StatusLine.Write(page, assessment, failOn);
            return;
        }

        StoryLines.Headline(page, assessment);
        if (Quiet) return;

        StoryLines.Identity(page, assessment);
        StoryLines.Count(page, assessment);
        if (assessment.NextStep is { } next) page.Row("next", next, indent: 0);
        if (assessment.Comparison is { } comparison) ChangeLines.Write(page, comparison);
        FindingLines.Write(page, assessment.Findings);
        foreach (var endpoint in assessment.Seen.Endpoints) EndpointLines.Write(page, assessment, endpoint, Verbose);
        GradeLines.Write(page, assessment, Verbose);
        if (!Verbose) UndecidedLines.Write(page, assessment);
        else OutcomeLines.Write(page, assessment);
    }
}
