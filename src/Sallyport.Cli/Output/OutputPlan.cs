using System.CommandLine;
using System.CommandLine.Parsing;
using Sallyport.Cli.Options;

namespace Sallyport.Cli.Output;

/// <summary>Which form goes where.</summary>
/// <param name="Format">The form.</param>
/// <param name="File">The file; null for standard output.</param>
internal sealed record OutputPlan(Format Format, string? File)
{
    /// <summary>Reads the plan: an <c>--output</c> belongs to the <c>--format</c> before it, and one form at most goes to standard output.</summary>
    internal static UsageError? Read(ParseResult parsed, CheckOptions options, out IReadOnlyList<OutputPlan> plans)
    {
        var read = new List<OutputPlan>();
        plans = read;
        for (var i = 0; i < parsed.Tokens.Count - 1; i++)
        {
            var token = parsed.Tokens[i];
            if (token.Type != TokenType.Option) continue;

            var value = parsed.Tokens[i + 1].Value;
            if (Names(options.Format, token.Value) && Add(read, value) is { } unknown) return unknown;
            if (Names(options.Output, token.Value)) Direct(read, value);
        }

        if (read.Count == 0) read.Add(new(Format.Text, null));
        return read.Count(plan => plan.File is null) <= 1
            ? null
            : new("--format", "several formats would share stdout", "give all but one an --output FILE, e.g. --format json --output run.json --format text");
    }

    private static bool Names(Option option, string token) => option.Name == token || option.Aliases.Contains(token);

    private static UsageError? Add(List<OutputPlan> plans, string word)
    {
        if (word is not ("text" or "json" or "ndjson" or "sarif" or "junit" or "csv" or "html"))
            return new($"--format {word}", "this format is not known", "--format text, --format json, ndjson, sarif, junit, csv or html");

        plans.Add(new(Enum.Parse<Format>(word, ignoreCase: true), null));
        return null;
    }

    private static void Direct(List<OutputPlan> plans, string file)
    {
        if (plans.Count == 0) plans.Add(new(Format.Text, file));
        else plans[^1] = plans[^1] with { File = file };
    }
}
