using System.CommandLine;
using System.Globalization;
using Sallyport.Cli.Options;
using Sallyport.Findings;
using Sallyport.Host;
using Sallyport.Observations.Local;
using Sallyport.Probes.Local;
using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport owner [PORT]</c>: which process holds it, and can it be trusted?</summary>
internal static class OwnerVerb
{
    internal const ushort Https = 443;

    internal static Command Create(Streams streams, EarlyLook? early)
    {
        var options = new OwnerOptions();
        var command = options.ToCommand();
        command.SetAction((parsed, token) => RunAsync(streams, early, options, parsed, token));
        return command;
    }

    private static async Task<int> RunAsync(Streams streams, EarlyLook? early, OwnerOptions options, ParseResult parsed, CancellationToken token)
    {
        var format = parsed.GetValue(options.Format)!;
        var watches = parsed.GetValue(options.Watch);
        if (Refused(options, parsed, format) is { } refused) return ErrorMessages.Write(streams.Error, refused);
        if (Port(options, parsed, out var port) is { } badPort) return ErrorMessages.Write(streams.Error, badPort);
        if (KnowledgeFiles.Read(rules: null, parsed.GetValue(options.Policy), out var knowledge) is { } badPolicy) return ErrorMessages.Write(streams.Error, badPolicy);
        if (watches) return await new OwnerWatch(streams, knowledge) { Text = format == "text" ? new ListenerEvents(Colours(streams, options, parsed)) : null }.RunAsync(port, token);

        MachineObservation? seen = null;
        if (parsed.GetValue(options.Replay) is { } saved)
        {
            if (OwnerFiles.Read(saved, out seen) is { } unread) return ErrorMessages.Write(streams.Error, unread);
        }

        var assessment = OwnershipJudgement.Of(seen ?? await LookAsync(streams, early, port, !parsed.GetValue(options.NoHandshake), token), knowledge);
        Print(streams, assessment, format == "text" ? Report(streams, options, parsed) : null);
        return OwnerFiles.Save(parsed.GetValue(options.Save), assessment.Seen) is { } unsaved ? ErrorMessages.Write(streams.Error, unsaved) : Code(assessment, parsed.GetValue(options.FailOn) ?? Severity.High);
    }

    private static void Print(Streams streams, OwnershipAssessment assessment, OwnerReport? text)
    {
        if (text is not null) text.Write(streams.Out, assessment);
        else streams.Out.WriteLine(JsonReport.Write(assessment));
    }

    /// <summary>What cannot be, before anything is looked at.</summary>
    private static UsageError? Refused(OwnerOptions options, ParseResult parsed, string format)
    {
        var replays = parsed.GetValue(options.Replay) is not null;
        if (format is not ("text" or "json" or "ndjson")) return new($"--format {format}", "this verb does not write it", "--format text, json or ndjson");
        if (parsed.GetValue(options.Watch) && replays) return new("--watch", "what was saved does not change", "leave --replay or --watch out");

        return HostSurvey.IsBuilt || replays ? null : new("owner", "looking at this system is not built yet", "--replay FILE judges what was saved on another machine");
    }

    private static UsageError? Port(OwnerOptions options, ParseResult parsed, out ushort? port)
    {
        var word = parsed.GetValue(options.Port);
        port = word is null && parsed.GetValue(options.All) ? null : Https;
        if (word is null) return null;
        if (parsed.GetValue(options.All)) return new("--all", $"it asks for every port, and {word} for one", "leave one of them out");
        if (!ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return new($"port '{word}'", "it is no number from 1 to 65535", "sallyport owner 443");

        port = number;
        return null;
    }

    private static async Task<MachineObservation> LookAsync(Streams streams, EarlyLook? early, ushort? port, bool asks, CancellationToken token)
    {
        var seen = early?.Take(port, streams.Clock) ?? HostSurvey.Observe(port, streams.Clock);
        if (asks) seen = await ServedSurvey.CompleteAsync(seen, streams.Clock, token, HostSurvey.Tracking);

        return HostSurvey.Follow(seen, streams.Clock);
    }

    private static Palette Colours(Streams streams, OwnerOptions options, ParseResult parsed) => Palette.For(streams.Colours(parsed.GetValue(options.NoColor)));

    private static OwnerReport Report(Streams streams, OwnerOptions options, ParseResult parsed)
    {
        var report = new OwnerReport(Colours(streams, options, parsed)) { Quiet = parsed.GetValue(options.Quiet), Verbose = parsed.GetValue(options.Verbose) };
        return streams.Columns is { } columns ? report with { Width = columns } : report;
    }

    private static int Code(OwnershipAssessment assessment, Severity failOn) => assessment switch
    {
        { Worst: TrustVerdict.Suspicious or TrustVerdict.Malicious } => ExitCode.NotMet,
        _ when assessment.Findings.Any(finding => finding.Severity >= failOn) => ExitCode.NotMet,
        { Worst: TrustVerdict.Undetermined } or { Worst: null, Seen.IsComplete: false } => ExitCode.Inconclusive,
        { Worst: null, Seen.Port: not null } => ExitCode.NotMet,
        _ => ExitCode.Met,
    };
}
