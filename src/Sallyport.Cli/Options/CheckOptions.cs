using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sallyport.Findings;
using Sallyport.Probes;
using Sallyport.Targets;

namespace Sallyport.Cli.Options;

/// <summary>The options of <c>check</c>, as the command model: names, descriptions, defaults.</summary>
internal sealed class CheckOptions
{
    internal Argument<string[]> Targets { get; } = new("target")
    {
        Description = "HOST, HOST:PORT, [IPv6]:PORT, an https URL; several; '-' reads targets from stdin, one a line",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal Option<string[]> Format { get; } = new("--format", "-f")
    {
        Description = "text, json, ndjson, sarif, junit, csv or html; repeatable, each followed by its --output",
        HelpName = "FORMAT",
        AllowMultipleArgumentsPerToken = false,
    };

    internal Option<string[]> Output { get; } = new("--output", "-o") { Description = "Write the --format before it to FILE instead of stdout", HelpName = "FILE" };

    internal Option<string?> Save { get; } = new("--save") { Description = "Save what was seen, to be judged again with --replay", HelpName = "FILE" };

    internal Option<string?> Replay { get; } = new("--replay") { Description = "Judge a saved run instead of asking anybody", HelpName = "FILE" };

    internal Option<string?> Baseline { get; } = new("--baseline") { Description = "Tell what changed since a saved run, and ask what it asked all at once", HelpName = "FILE" };

    internal Option<Severity?> FailOn { get; } = new("--fail-on")
    {
        Description = "Exit with 1 from this severity on: low, medium, high (the default) or critical",
        HelpName = "SEVERITY",
    };

    internal Option<ExitStyle?> ExitStyle { get; } = new("--exit-style")
    {
        Description = "standard (the default), or nagios: exit with 0 to 3, the text being one status line with figures",
        HelpName = "STYLE",
    };

    internal Option<double> Timeout { get; } = new("--timeout")
    {
        Description = "Seconds for one target; what is known by then is judged",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 30,
    };

    internal Option<string?> Connect { get; } = new("--connect") { Description = "Connect to this address instead of resolving the name", HelpName = "ADDRESS" };

    internal Option<string?> Sni { get; } = new("--sni") { Description = "Ask for this name instead of the host's", HelpName = "NAME" };

    internal Option<string?> StartTls { get; } = new("--starttls")
    {
        Description = $"Start TLS inside this protocol: {string.Join(", ", TargetParser.StartTlsWords)} (by the port)",
        HelpName = "PROTO",
    };

    internal Option<string?> Resolver { get; } = new("--resolver")
    {
        Description = "Ask this resolver, ADDR[:PORT], for CAA, TLSA and HTTPS records instead of the system's",
        HelpName = "ADDRESS",
    };

    internal Option<string?> Ca { get; } = new("--ca") { Description = "Trust the CA certificates in this PEM file too", HelpName = "FILE" };

    internal Option<int> MaxConnections { get; } = new("--max-connections")
    {
        Description = "Connections open at once to one host, 1 to 128; 128 with --baseline",
        HelpName = "N",
        DefaultValueFactory = _ => new ProbeBudget().MaxConnections,
    };

    internal Option<SurveyProfile?> Profile { get; } = new("--profile")
    {
        Description = "How much is asked: quick, standard (the default), or deep with repeated, slow and intrusive questions too",
        HelpName = "PROFILE",
    };

    internal Option<string?> Rules { get; } = new("--rules") { Description = "Name services by the rule files in this folder too (docs/service-rules.md)", HelpName = "DIR" };

    internal Option<string?> Policy { get; } = new("--policy") { Description = "Hold what answers against this policy file (docs/policy.md)", HelpName = "FILE" };

    internal Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours (NO_COLOR does the same)" };

    internal Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "The first line of the text only, and no progress" };

    internal Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Every check's outcome with its evidence" };

    /// <summary>The command with all options, and the rules that the model itself can check.</summary>
    internal Command ToCommand()
    {
        var command = new Command("check", "Is it open, and is the connection secure?")
        {
            Targets, Format, Output, Save, Replay, Baseline, FailOn, ExitStyle, Timeout, Connect, Sni, StartTls, Resolver, Ca, MaxConnections, Profile, Rules, Policy, NoColor, Quiet, Verbose,
        };
        FailOn.Validators.Add(result => OneOf(result, "low, medium, high or critical", "low", "medium", "high", "critical"));
        ExitStyle.Validators.Add(result => OneOf(result, "standard or nagios", "standard", "nagios"));
        Profile.Validators.Add(result => OneOf(result, "quick, standard or deep", "quick", "standard", "deep"));
        StartTls.Validators.Add(result => OneOf(result, string.Join(", ", TargetParser.StartTlsWords), [.. TargetParser.StartTlsWords]));
        Timeout.Validators.Add(result => Require(result, Number(result) is null or (> 0 and <= 86_400), "takes seconds above 0, up to 86400"));
        MaxConnections.Validators.Add(result => Require(result, Number(result) is null or (>= 1 and <= ProbeBudget.Ceiling), "takes a number from 1 to 128"));
        return command;
    }

    private static void OneOf(OptionResult result, string rule, params string[] words)
    {
        if (result.Tokens is [{ Value: var word }]) Require(result, words.Contains(word, StringComparer.OrdinalIgnoreCase), $"takes {rule}");
    }

    /// <summary>The number given; null when there is none, or something else, which the model itself reports.</summary>
    private static double? Number(OptionResult result) =>
        result.Tokens is [{ Value: var text }] && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Require(OptionResult result, bool holds, string rule)
    {
        if (!holds) result.AddError($"{result.Option.Name} {rule}");
    }
}
