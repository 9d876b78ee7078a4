using System.Collections.Immutable;
using Sallyport.Knowledge.Remedies;

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

    /// <summary>The same in a server's own words: those of the server that was recognised, or of every known one; empty when no line of a configuration repairs it.</summary>
    public ImmutableArray<RemedySnippet> Snippets { get; init; } = [];

    /// <summary>The server that was recognised; null when none was, and the snippets are for every known one.</summary>
    public string? RecognisedServer { get; init; }

    /// <summary>Specifications and advisories, e.g. <c>RFC 7568</c>.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>The endpoints it holds for, as <c>address:port</c>; empty when it is about the host as a whole.</summary>
    public required ImmutableArray<string> Endpoints { get; init; }
}
