using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration;

/// <summary>Where the configuration of a process begins, and what else its reading depends on.</summary>
internal sealed record ConfigurationSource
{
    /// <summary>The server.</summary>
    public required ConfiguredServer Server { get; init; }

    /// <summary>The files to begin with, absolute below the process' root, in order; a folder where the server takes folders.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>What relative paths are relative to at first: nginx's folder of the main file, httpd's ServerRoot, the working folder of the others.</summary>
    public required string Folder { get; init; }

    /// <summary>The process' environment; empty when it could not be read.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Names that the command line defines for httpd.</summary>
    public ImmutableArray<string> Defines { get; init; } = [];

    /// <summary>What of the command line could not be followed, and what was assumed instead.</summary>
    public ImmutableArray<ConfigurationGap> Gaps { get; init; } = [];
}
