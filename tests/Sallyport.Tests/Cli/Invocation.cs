using Sallyport.Cli;

namespace Sallyport.Tests.Cli;

/// <summary>One run of the command line inside the test, with streams in memory.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Out">What came on standard output.</param>
/// <param name="Error">What came on standard error.</param>
internal sealed record Invocation(int ExitCode, string Out, string Error)
{
    internal static Task<Invocation> RunAsync(params string[] arguments) => RunAsync(new Surroundings(), arguments);

    internal static async Task<Invocation> RunAsync(Surroundings around, params string[] arguments)
    {
        using var input = new StringReader(around.Input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(new Lazy<TextReader>(input), output, error, around.Terminal, around.Terminal, name => around.Environment.GetValueOrDefault(name));
        var code = await new CommandLine(streams).RunAsync(arguments);
        return new Invocation(code, output.ToString(), error.ToString());
    }
}

/// <summary>What a process finds when it starts.</summary>
internal sealed record Surroundings
{
    internal string Input { get; init; } = string.Empty;

    internal bool Terminal { get; init; }

    internal Dictionary<string, string> Environment { get; init; } = [];
}
