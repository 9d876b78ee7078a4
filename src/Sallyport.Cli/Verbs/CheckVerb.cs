using System.CommandLine;
using Sallyport.Cli.Options;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport check TARGET...</c>: is it open, and is the connection secure?</summary>
internal static class CheckVerb
{
    internal static Command Create(Streams streams)
    {
        var options = new CheckOptions();
        var command = options.ToCommand();
        command.SetAction((parsed, token) => RunAsync(streams, options, parsed, token));
        return command;
    }

    private static async Task<int> RunAsync(Streams streams, CheckOptions options, ParseResult parsed, CancellationToken token)
    {
        if (new CheckRequestReader(parsed, options, streams).Read(out var request) is { } problem) return ErrorMessages.Write(streams.Error, problem);

        using var interruption = new Interruption(token);
        using var run = new CheckRun(request!, streams);
        return await run.RunAsync(interruption);
    }
}
