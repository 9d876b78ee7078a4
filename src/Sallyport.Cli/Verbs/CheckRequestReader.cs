using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Sallyport.Cli.Options;
using Sallyport.Cli.Output;
using Sallyport.Cli.Software;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Probes;
using Sallyport.Probes.Dns;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Wire.X509;

namespace Sallyport.Cli.Verbs;

/// <summary>Turns the parsed command line into a request, or into the first thing that stands in its way.</summary>
internal sealed class CheckRequestReader(ParseResult parsed, CheckOptions options, Streams streams)
{
    private const int LongestSavedRun = 256 * 1024 * 1024;

    /// <summary>Reads the request; files that it names are read now.</summary>
    internal UsageError? Read(out CheckRequest? request)
    {
        request = null;
        if (OutputPlan.Read(parsed, options, out var outputs) is { } badOutput) return badOutput;
        if (ReadAnchors(out var anchors) is { } badAnchors) return badAnchors;
        if (ReadResolver(out var resolver) is { } badResolver) return badResolver;

        if (KnowledgeFiles.Read(parsed.GetValue(options.Rules), parsed.GetValue(options.Policy), out var knowledge) is { } badKnowledge) return badKnowledge;

        knowledge = knowledge with { SoftwareSource = new(() => SoftwareKnowledge.Load(SoftwareKnowledge.Folder(streams.Environment), out _)) };

        var common = Common(outputs, anchors, resolver, knowledge);
        if (ReadRun("--replay", parsed.GetValue(options.Replay), out var replayed) is { } badReplay) return badReplay;
        if (ReadRun("--baseline", parsed.GetValue(options.Baseline), out var baseline) is { } badBaseline) return badBaseline;

        request = common with { Replayed = replayed, Baseline = baseline, Survey = baseline is null ? common.Survey : Foreseeing(common.Survey, baseline) };
        return replayed is not null ? RefuseTargets() : AddTargets(ref request);
    }

    /// <summary>The baseline's questions are put at once, unless the user said how many connections there may be.</summary>
    private SurveyOptions Foreseeing(SurveyOptions survey, IReadOnlyList<HostObservation> baseline) => survey with
    {
        Earlier = [.. baseline],
        Budget = parsed.GetResult(options.MaxConnections) is { Implicit: false } ? survey.Budget : survey.Budget with { MaxConnections = ProbeBudget.Ceiling },
    };

    private CheckRequest Common(IReadOnlyList<OutputPlan> outputs, ImmutableArray<Certificate> anchors, IPEndPoint? resolver, KnowledgeBase knowledge) => new()
    {
        Knowledge = knowledge,
        Survey = new SurveyOptions
        {
            Budget = new ProbeBudget { MaxConnections = parsed.GetValue(options.MaxConnections), TargetTimeout = TimeSpan.FromSeconds(parsed.GetValue(options.Timeout)) },
            ExtraAnchors = anchors,
            Resolver = resolver,
            Rules = new(() => knowledge.Services),
            Profile = parsed.GetValue(options.Profile) ?? SurveyProfile.Standard,
        },
        Outputs = outputs,
        Save = parsed.GetValue(options.Save),
        FailOn = parsed.GetValue(options.FailOn) ?? Severity.High,
        ExitStyle = parsed.GetValue(options.ExitStyle) ?? ExitStyle.Standard,
        NoColor = parsed.GetValue(options.NoColor),
        Quiet = parsed.GetValue(options.Quiet),
        Verbose = parsed.GetValue(options.Verbose),
    };

    private UsageError? AddTargets(ref CheckRequest request)
    {
        if (ReadAddress(out var connect) is { } badAddress) return badAddress;
        if (ReadName(out var name) is { } badName) return badName;

        var targets = new List<Target>();
        foreach (var input in Inputs())
        {
            if (TargetParser.Parse(input, out var target, parsed.GetValue(options.StartTls)?.ToLowerInvariant()) is { } bad) return bad;
            targets.Add(target! with { ConnectTo = connect, ServerNameOverride = name });
        }

        request = request with { Targets = targets };
        return targets.Count > 0 ? null : new UsageError("check", "no target was named", "sallyport check example.com");
    }

    private IEnumerable<string> Inputs() => (parsed.GetValue(options.Targets) ?? []).SelectMany(input => input == "-" ? FromInput() : [input]);

    private IEnumerable<string> FromInput()
    {
        while (streams.In.Value.ReadLine() is { } line)
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length > 0) yield return text;
        }
    }

    private UsageError? RefuseTargets() =>
        (parsed.GetValue(options.Targets) ?? []).Length == 0
            ? null
            : new UsageError("--replay", "a saved run is judged without asking anybody, so it takes no targets", "leave the targets out");

    private UsageError? ReadAddress(out IPAddress? address)
    {
        address = null;
        var text = parsed.GetValue(options.Connect);
        return text is null || IPAddress.TryParse(text.Trim('[', ']'), out address)
            ? null
            : new UsageError($"--connect {text}", "it is not an address", "--connect 192.0.2.1 or --connect 2001:db8::1");
    }

    private UsageError? ReadName(out string? name)
    {
        var text = parsed.GetValue(options.Sni);
        name = text is null ? null : TargetParser.Canonical(text);
        return text is null || (name is not null && !IPAddress.TryParse(name, out _))
            ? null
            : new UsageError($"--sni {text}", "it is not a host name; an address is never sent as SNI", "--sni www.example.com");
    }

    private UsageError? ReadResolver(out IPEndPoint? resolver)
    {
        var text = parsed.GetValue(options.Resolver);
        resolver = text is null ? null : ResolverAddresses.Parse(text);
        return text is null || resolver is not null
            ? null
            : new UsageError($"--resolver {text}", "it is not an address", "--resolver 192.0.2.53 or --resolver [2001:db8::53]:5353");
    }

    private UsageError? ReadAnchors(out ImmutableArray<Certificate> anchors)
    {
        anchors = [];
        if (parsed.GetValue(options.Ca) is not { } path) return null;

        switch (PemFile.ReadCertificates(path))
        {
            case PemFileResult.Certificates read:
                anchors = read.All;
                return null;
            case PemFileResult.Rejected rejected:
                return new UsageError($"--ca {path}", rejected.Cause, rejected.Next, UsageErrorKind.Input);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Reads the saved run that an option names; nothing when it was not given.</summary>
    private static UsageError? ReadRun(string option, string? path, out IReadOnlyList<HostObservation>? observations)
    {
        observations = null;
        if (path is null) return null;

        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestSavedRun }) return Unreadable(option, path, "it is larger than 256 MiB");

            if (SavedRuns.Read(File.ReadAllBytes(path), out var run) is { } problem) return Unreadable(option, path, problem);

            observations = run!.Observations;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable(option, path, error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read");
        }
    }

    private static UsageError Unreadable(string option, string path, string cause) =>
        new($"{option} {path}", cause, "name a file written by 'sallyport check HOST --save FILE'", UsageErrorKind.Input);
}
