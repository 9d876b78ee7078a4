using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Reports.Json;

/// <summary>Lays an assessment out as the published document; decides nothing.</summary>
internal static class DocumentMapping
{
    internal static CheckDocument Of(Assessment assessment)
    {
        var seen = assessment.Seen;
        return new CheckDocument
        {
            SchemaVersion = "1.0",
            Verb = "check",
            Target = new TargetPart(seen.Target.Input, seen.Target.Host, seen.Target.Port.Number),
            Headline = assessment.Headline,
            State = State(seen),
            Verdict = Words.Of(assessment.Verdict),
            Grade = assessment.Grades.FirstOrDefault()?.Value,
            Grades = assessment.Grades.Where(grade => grade.Value is not null).ToImmutableSortedDictionary(grade => grade.Scheme, grade => grade.Value!, StringComparer.Ordinal),
            GradeDetails = [.. assessment.Grades.Select(GradeMapping.Of)],
            Endpoints = [.. seen.Endpoints.Select(endpoint => EndpointMapping.Of(endpoint, assessment))],
            Names = NamesMapping.Of(seen.Names),
            Findings = [.. assessment.Findings.Select(Finding)],
            Inconclusive = [.. assessment.Undecided.Select(pair => new InconclusivePart(pair.Outcome.Check.Id, pair.Reason, pair.Outcome.Endpoint))],
            Connections = seen.Connections,
            ElapsedMs = Words.Milliseconds(seen.Elapsed),
            Changes = assessment.Comparison is { } comparison ? [.. comparison.Changes.Select(Change)] : null,
            Since = assessment.Comparison?.Since is { } since ? Words.Of(since) : null,
            NextStep = assessment.NextStep,
            CutShort = seen.CutShort,
        };
    }

    /// <summary>The best state over all addresses: users reach the host when one address is open. A run that was cut before any answer knows of none.</summary>
    private static string State(HostObservation seen) =>
        seen.Endpoints.IsEmpty ? seen.Resolution.Failure is null ? "unknown" : "unresolved" : Words.Of(seen.Endpoints.Min(endpoint => endpoint.Reach.State));

    private static ChangePart Change(Change change) => new(ChangeWords.Word(change.Kind), change.What, change.Before, change.After);

    internal static FindingPart Finding(Finding finding) => new(
        finding.Id,
        Words.Of(finding.Severity),
        finding.Title,
        [.. finding.Evidence.Select(evidence => new EvidencePart(evidence.Fact, evidence.Source))],
        finding.Remedy,
        finding.References,
        finding.Endpoints,
        finding.Snippets.IsEmpty ? null : [.. finding.Snippets.Select(snippet => new SnippetPart(snippet.Server, snippet.Where, snippet.Lines))]);
}
