using System.Collections.Immutable;
using System.CommandLine;
using Sallyport.Knowledge;
using Sallyport.Probes;
using Sallyport.Reports.Policy;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport policy init TARGET...</c>: writes a policy file from what answers now.</summary>
internal static class PolicyVerb
{
    internal static Command Create(Streams streams) => new("policy", "What is expected to answer where: write a policy file") { Init(streams) };

    private static Command Init(Streams streams)
    {
        var targets = new Argument<string[]>("target") { Description = "HOST, HOST:PORT, [IPv6]:PORT, an https URL; several", Arity = ArgumentArity.OneOrMore };
        var rules = new Option<string?>("--rules") { Description = "Name services by the rule files in this folder too", HelpName = "DIR" };
        var command = new Command("init", "Write a policy file from what answers now, for 'check --policy'") { targets, rules };
        command.SetAction((parsed, token) => RunAsync(streams, parsed.GetValue(targets)!, parsed.GetValue(rules), token));
        return command;
    }

    private static async Task<int> RunAsync(Streams streams, string[] inputs, string? rules, CancellationToken token)
    {
        if (KnowledgeFiles.Read(rules, null, out var knowledge) is { } unreadable) return ErrorMessages.Write(streams.Error, unreadable);

        var targets = ImmutableArray.CreateBuilder<Target>();
        foreach (var input in inputs)
        {
            if (TargetParser.Parse(input, out var target, null) is { } bad) return ErrorMessages.Write(streams.Error, bad);
            targets.Add(target!);
        }

        return await WriteAsync(streams, targets.DrainToImmutable(), knowledge, token);
    }

    /// <summary>One target after the other: a draft is no hurry.</summary>
    private static async Task<int> WriteAsync(Streams streams, ImmutableArray<Target> targets, KnowledgeBase knowledge, CancellationToken token)
    {
        var survey = new Survey(new SurveyOptions { Rules = new(() => knowledge.Services) }, TimeProvider.System);
        PolicyDraft.WriteHead(streams.Out);
        var code = ExitCode.Met;
        foreach (var target in targets)
        {
            var assessment = Judgement.Of(await survey.ObserveAsync(target, token), knowledge);
            PolicyDraft.Write(streams.Out, assessment);
            if (assessment.Services.IsEmpty) code = ExitCode.NotMet;
        }

        return token.IsCancellationRequested ? ExitCode.Interrupted : code;
    }
}
