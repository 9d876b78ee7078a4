using Sallyport.Reports.Json;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>All of one target: the story, what changed, findings, what was seen at each address, what stayed open, every outcome.</summary>
internal static class TargetPart
{
    internal static void Write(HtmlPage page, Assessment assessment, string anchor)
    {
        page.Open("section", "target").Set("id", anchor);
        StoryPart.Write(page, assessment);
        if (assessment.Comparison is { } comparison) ChangesPart.Write(page, comparison);
        FindingsPart.Write(page, assessment.Findings);
        GradesPart.Write(page, assessment.Grades);
        var document = DocumentMapping.Of(assessment);
        foreach (var endpoint in document.Endpoints) EndpointFactsPart.Write(page, endpoint);
        if (document.Names is { Name: not null } names) NamesFactsPart.Write(page, names);
        UndecidedPart.Write(page, assessment);
        OutcomesPart.Write(page, assessment);
        page.Close();
    }
}
