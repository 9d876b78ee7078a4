using System.Collections.Immutable;

namespace Sallyport.Findings;

/// <summary>Something a check found wrong, with what proves it and what repairs it.</summary>
public sealed record Finding
{
    /// <summary>The check's permanent id, e.g. <c>TLS-0002</c>; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>How much it matters here.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One sentence without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What was seen; at least one entry.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>What to change.</summary>
    public required string Remedy { get; init; }

    /// <summary>Specifications and advisories, e.g. <c>RFC 7568</c>.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>The endpoints it holds for, as <c>address:port</c>; empty when it is about the host as a whole.</summary>
    public required ImmutableArray<string> Endpoints { get; init; }
}
