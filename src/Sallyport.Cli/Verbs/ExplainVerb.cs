using System.CommandLine;
using Sallyport.Checks;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport explain ID</c>: what a finding means, why it matters and what to do.</summary>
internal static class ExplainVerb
{
    internal static Command Create(Streams streams)
    {
        var id = new Argument<string?>("id") { Description = "Finding id, e.g. TLS-0002; without one, all ids are listed", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "What does this finding mean, and what do I do?") { id };
        command.SetAction(parsed => Run(streams, parsed.GetValue(id)));
        return command;
    }

    private static int Run(Streams streams, string? id)
    {
        if (id is null)
        {
            foreach (var check in CheckCatalogue.All) streams.Out.WriteLine($"{check.Id,-10} {check.Severity.ToString().ToLowerInvariant(),-9} {check.Title}");
            return ExitCode.Met;
        }

        if (CheckCatalogue.Find(id) is not { } found)
            return ErrorMessages.Write(streams.Error, new UsageError($"finding '{id}'", "no check has this id", "sallyport explain (lists all ids)"));

        Explanation.Write(streams.Out, found);
        return ExitCode.Met;
    }
}
