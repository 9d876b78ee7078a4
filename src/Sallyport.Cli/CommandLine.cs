using System.CommandLine;
using System.CommandLine.Invocation;
using Sallyport.Cli.Output;
using Sallyport.Cli.Verbs;
using Sallyport.Verdicts;

namespace Sallyport.Cli;

/// <summary>The command line as a whole: its verbs, its errors and its exit codes.</summary>
internal sealed class CommandLine(Streams streams, EarlyLook? early = null)
{
    /// <summary>Runs what <paramref name="arguments"/> ask for.</summary>
    /// <returns>The exit code of the contract.</returns>
    internal async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root(arguments is [var verb, ..] ? verb : null).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UnknownOption.Find(parsed) is { } unknown) return ErrorMessages.Write(streams.Error, unknown);
        if (parsed.Errors.Count > 0 && parsed.Action is not ExamplesFirst) return UsageProblem(parsed);

        try
        {
            var code = await InvokeAsync(parsed);
            // Not asynchronously: the stream would start a pool of threads for the last lines of a run that may have needed none.
            Flush();
            return code;
        }
        catch (OutputLostException lost)
        {
            return ErrorMessages.Lost(streams.Error, lost);
        }
    }

    private async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = streams.Out,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
#pragma warning disable CA1031 // the outermost frame: a defect becomes one sentence and exit code 70
        catch (Exception defect) when (defect is not OutputLostException)
#pragma warning restore CA1031
        {
            return Defect(defect);
        }
    }

    private void Flush() => streams.Out.Flush();

    /// <summary>The verb that is asked for; every one where the first word is none. The options of a verb are only made for who asks for it: each kind of them is a type to load.</summary>
    private Command Root(string? first)
    {
        (string Name, Func<Command> Make)[] verbs =
        [
            ("check", () => CheckVerb.Create(streams)), ("owner", () => OwnerVerb.Create(streams, early)), ("policy", () => PolicyVerb.Create(streams)),
            ("knowledge", () => KnowledgeVerb.Create(streams)), ("explain", () => ExplainVerb.Create(streams)), ("schema", () => SchemaVerb.Create(streams)),
        ];
        var root = new Command("sallyport", "Port 443 is open. Sallyport says what answers there and whether the connection is secure.");
        root.Options.Add(Plain("--help", "Show help and usage information", new ExamplesFirst(), "-h", "/h", "-?", "/?"));
        root.Options.Add(Plain("--version", "Show version information", new VersionAction()));
        var isVerb = Array.Exists(verbs, verb => verb.Name == first);
        foreach (var (name, make) in verbs)
        {
            if (!isVerb || name == first) root.Subcommands.Add(make());
        }

        root.SetAction(_ => Overview());
        return root;
    }

    /// <summary>An option of the whole program. The library's own ones look for their words in files of translations, which costs every run more than reading its arguments.</summary>
    private static Option<bool> Plain(string name, string description, CommandLineAction action, params string[] aliases) =>
        new(name, aliases) { Description = description, Action = action, Arity = ArgumentArity.Zero, Recursive = action is ExamplesFirst };

    private int Overview()
    {
        streams.Error.WriteLine("""
            sallyport: no verb was given
              try: sallyport check example.com      is it open, and is the connection secure?
                   sallyport explain TLS-0002       what does a finding mean?
                   sallyport --help                 everything else
            """);
        return ExitCode.Usage;
    }

    private int UsageProblem(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Parent is null ? string.Empty : " " + parsed.CommandResult.Command.Name;
        return ErrorMessages.Write(streams.Error, new UsageError("command line", parsed.Errors[0].Message.TrimEnd('.'), $"sallyport{verb} --help"));
    }

    private int Defect(Exception defect)
    {
        streams.Error.WriteLine($"sallyport: a defect of this program: {defect.GetType().Name}: {Reports.Sanitizer.Clean(defect.Message)}");
        streams.Error.WriteLine("  try: report it with the command line and the output of --verbose; SALLYPORT_TRACE=1 prints where it happened");
        if (streams.Environment("SALLYPORT_TRACE") is not null) streams.Error.WriteLine(defect.StackTrace);
        return ExitCode.Internal;
    }
}
