using System.Collections.Immutable;

namespace Sallyport.Knowledge.Applications;

/// <summary>What the processes of one application look like where nobody tampered with them.</summary>
/// <remarks>Patterns hold <c>*</c>, which in a path stays within one part of it. docs/applications.md explains each member.</remarks>
public sealed record KnownApplication
{
    /// <summary>The application's id, which is its file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The application as its makers write it.</summary>
    public required string Name { get; init; }

    /// <summary>Who makes it; null where the name says it.</summary>
    public string? Vendor { get; init; }

    /// <summary>What it is there for.</summary>
    public required ApplicationCategory Category { get; init; }

    /// <summary>Patterns of the executable's path.</summary>
    public ImmutableArray<string> Executables { get; init; } = [];

    /// <summary>Patterns of the program's path, for an application that an interpreter runs.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>Ids of the interpreters that run it.</summary>
    public ImmutableArray<string> RunsOn { get; init; } = [];

    /// <summary>Packages that carry the executable or the program.</summary>
    public ImmutableArray<ApplicationPackage> Packages { get; init; } = [];

    /// <summary>Patterns of its units.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>Accounts that it runs as; <c>any</c> where every account is usual.</summary>
    public ImmutableArray<string> Users { get; init; } = [];

    /// <summary>Patterns of the names and titles that it goes by.</summary>
    public ImmutableArray<string> ProcessNames { get; init; } = [];

    /// <summary>Names of children that are no alarm.</summary>
    public ImmutableArray<string> Children { get; init; } = [];

    /// <summary>True when it runs programs of others, so that it says nothing of what it does: judge the program's own file.</summary>
    public bool IsInterpreter { get; init; }

    /// <summary>True when the service manager may hold its socket before it runs.</summary>
    public bool IsSocketActivated { get; init; }

    /// <summary>Where its configuration is by default; patterns.</summary>
    public ImmutableArray<string> Configuration { get; init; } = [];

    /// <summary>Ports that it is usual on, most usual first.</summary>
    public ImmutableArray<int> Ports { get; init; } = [];

    /// <summary>Where these facts are from.</summary>
    public required string Source { get; init; }

    /// <summary>True when paths, units and accounts were read from a package's list of files, false when they are as its makers document them.</summary>
    public bool IsObserved { get; init; }
}
