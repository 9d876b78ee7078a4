using System.CommandLine;
using Sallyport.Findings;

namespace Sallyport.Cli.Options;

/// <summary>The options of <c>owner</c>, as the command model: names, descriptions, defaults.</summary>
internal sealed class OwnerOptions
{
    internal Argument<string?> Port { get; } = new("port") { Description = "The port (443)", Arity = ArgumentArity.ZeroOrOne };

    internal Option<bool> All { get; } = new("--all", "-a") { Description = "Every listener of this machine" };

    internal Option<string> Format { get; } = new("--format", "-f") { Description = "text, json or ndjson", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    internal Option<string?> Save { get; } = new("--save") { Description = "Save what was seen, to be judged again with --replay", HelpName = "FILE" };

    internal Option<string?> Replay { get; } = new("--replay") { Description = "Judge what was saved instead of looking at this machine", HelpName = "FILE" };

    internal Option<bool> NoHandshake { get; } = new("--no-handshake") { Description = "Do not ask the port which certificate it serves" };

    internal Option<string?> Policy { get; } = new("--policy") { Description = "Hold the processes against a policy file (docs/policy.md)", HelpName = "FILE" };

    internal Option<Severity?> FailOn { get; } = new("--fail-on") { Description = "Exit with 1 from this severity on: low, medium, high (the default) or critical", HelpName = "SEVERITY" };

    internal Option<bool> Watch { get; } = new("--watch") { Description = "Tell of listeners that come and go, until interrupted" };

    internal Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours" };

    internal Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "The first line only" };

    internal Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Every holder with its evidence" };

    internal Command ToCommand() => new("owner", "Which process on this machine holds the port, and can it be trusted?") { Port, All, Format, Save, Replay, NoHandshake, Policy, Watch, FailOn, NoColor, Quiet, Verbose };
}
