using System.Text.Json;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Reports.Sarif;

/// <summary>How the run went: times, exit code, and a notification for each target's verdict and for whatever it lacks.</summary>
internal static class SarifInvocation
{
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<Assessment> assessments, RunEnd end)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !end.Interrupted);
        json.WriteNumber("exitCode", end.ExitCode);
        json.WriteString("exitCodeDescription", Meaning(end.ExitCode));
        if (assessments.Count > 0) Times(json, assessments);
        json.WriteStartArray("toolExecutionNotifications");
        if (end.Interrupted) Notify(json, "warning", "interrupted", "the run was interrupted: targets may be missing");
        foreach (var assessment in assessments) Notify(json, assessment);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Meaning(int exitCode) => exitCode switch
    {
        ExitCode.Met => "meets the policy",
        ExitCode.NotMet => "does not meet the policy, or is not open",
        ExitCode.Inconclusive => "could not be judged",
        ExitCode.Interrupted => "interrupted",
        _ => "ended early",
    };

    private static void Times(Utf8JsonWriter json, IReadOnlyList<Assessment> assessments)
    {
        json.WriteString("startTimeUtc", Words.Of(assessments.Min(one => one.Seen.StartedAt)));
        json.WriteString("endTimeUtc", Words.Of(assessments.Max(one => one.Seen.StartedAt + one.Seen.Elapsed)));
    }

    private static void Notify(Utf8JsonWriter json, Assessment assessment)
    {
        var target = assessment.Seen.Target;
        Notify(json, "note", LoneVerdict.Id, $"{target}: {assessment.Headline}");
        if (assessment.Seen.CutShort is { } cut) Notify(json, "warning", "cut-short", $"{target}: {cut}");
        if (assessment.Comparison?.Changes is [{ Kind: ChangeKind.NotInBaseline } unknown]) Notify(json, "warning", "not-in-baseline", unknown.What);
    }

    private static void Notify(Utf8JsonWriter json, string level, string id, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", id);
        json.WriteEndObject();
        json.WriteString("level", level);
        SarifText.Message(json, "message", text);
        json.WriteEndObject();
    }
}
