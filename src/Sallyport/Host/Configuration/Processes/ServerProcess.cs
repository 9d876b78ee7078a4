using System.Collections.Immutable;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>What of a running server decides which configuration it uses. Paths are below the process' root.</summary>
internal sealed record ServerProcess
{
    /// <summary>The executable's path; the mark of a deleted one may stand behind it.</summary>
    public required string Executable { get; init; }

    /// <summary>The command line, the program first; one word when the server has put its title there.</summary>
    public required ImmutableArray<string> CommandLine { get; init; }

    /// <summary>The working folder.</summary>
    public string WorkingFolder { get; init; } = "/";

    /// <summary>The environment; empty when it could not be read.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
