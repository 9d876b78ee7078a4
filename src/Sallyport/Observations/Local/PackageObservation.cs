using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>What a distribution's own databases say about a file: its package, whether it is unchanged, and what newer version waits. All text is as recorded, and so untrusted.</summary>
public sealed record PackageObservation
{
    /// <summary>Whose database it is.</summary>
    public required PackageManager Manager { get; init; }

    /// <summary>The package's name.</summary>
    public required string Name { get; init; }

    /// <summary>The architecture as the database writes it (amd64, x86_64, all, noarch); null when the database does not say.</summary>
    public string? Architecture { get; init; }

    /// <summary>The version installed; null when the database lists the file but has lost the package's description.</summary>
    public string? Version { get; init; }

    /// <summary>The source package, which is what security advisories name; the package's own name where it has no other.</summary>
    public required string Source { get; init; }

    /// <summary>The source package's version; null when unknown.</summary>
    public string? SourceVersion { get; init; }

    /// <summary>Who built the package, as its header says; null where the manager does not keep it.</summary>
    public string? Vendor { get; init; }

    /// <summary>The state on record, such as <c>install ok installed</c>; null where the manager keeps none.</summary>
    public string? Status { get; init; }

    /// <summary>The path as the package records it, which may lie below another name of the same directory.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the file is what the package brought.</summary>
    public required IntegrityReading Integrity { get; init; }

    /// <summary>The newest version in the lists; null when no list names the package.</summary>
    public PackageCandidate? Candidate { get; init; }

    /// <summary>The newest version in lists of security suites, when it is newer than what is installed; null otherwise. It may be older than <see cref="Candidate"/>.</summary>
    public PackageCandidate? SecurityUpdate { get; init; }

    /// <summary>Whether the lists tell which versions repair security. Where they do not, <see cref="SecurityUpdate"/> is null whatever waits.</summary>
    public bool SecurityTold { get; init; }

    /// <summary>When the newest of the lists was written; null when there are none.</summary>
    public DateTimeOffset? ListsWritten { get; init; }

    /// <summary>What could not be read and may have told more, each a sentence's part; empty when all was read.</summary>
    public ImmutableArray<string> Gaps { get; init => field = value.IsDefault ? [] : value; } = [];
}
