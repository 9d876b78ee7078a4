using System.CommandLine;
using Sallyport.Reports;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport knowledge</c>: what this program knows independently of any target.</summary>
internal static class KnowledgeVerb
{
    internal static Command Create(Streams streams) => new("knowledge", "What is known about products: look, update, verify")
    {
        KnowledgeShow.Create(streams),
        KnowledgeFeeds.Import(streams),
        KnowledgeFeeds.Update(streams),
        Verify(streams),
    };

    private static Command Verify(Streams streams)
    {
        var folder = new Argument<string>("dir") { Description = "A folder of service rule files (docs/service-rules.md)" };
        var command = new Command("verify", "Check a folder of service rules and replay their samples") { folder };
        command.SetAction(parsed => Verify(streams, parsed.GetValue(folder)!));
        return command;
    }

    private static int Verify(Streams streams, string folder)
    {
        var read = RuleFolder.Read(folder, replay: true);
        if (read.Problem is { } problem) return ErrorMessages.Write(streams.Error, new UsageError(folder, problem, "sallyport knowledge verify DIR", UsageErrorKind.Input));

        var bad = read.Files.Where(file => file.Problem is not null).ToList();
        foreach (var file in bad) streams.Out.WriteLine($"{Sanitizer.Clean(file.Name)}: {Sanitizer.Clean(file.Problem!)}");
        streams.Out.WriteLine($"{read.Files.Length} products, {read.Files.Sum(file => file.Product?.Rules.Length ?? 0)} rules, {bad.Count} with a problem");
        return bad.Count == 0 ? ExitCode.Met : ExitCode.NotMet;
    }
}
