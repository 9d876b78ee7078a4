using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Checks;

/// <summary>What is known of a check without running it; the generator writes one for each.</summary>
public sealed record CheckDescriptor
{
    /// <summary>Permanent id, e.g. <c>TLS-0002</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The class that judges, e.g. <c>Ssl3Offered</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The room it lives in: Tls, Certificate, Http, Reach.</summary>
    public required string Room { get; init; }

    /// <summary>How much a failure matters unless the case says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong when it fails.</summary>
    public required string Title { get; init; }

    /// <summary>When it fails, as its documentation says.</summary>
    public required string Summary { get; init; }

    /// <summary>Why it matters; empty when the summary says it all.</summary>
    public required string Remarks { get; init; }

    /// <summary>Specifications and advisories.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>What a failure makes of the verdict; <see cref="Verdict.Secure"/> leaves it to the severity.</summary>
    public required Verdict FailureMeans { get; init; }

    /// <summary>True when the connection cannot be called secure while this check is undecided.</summary>
    public required bool Essential { get; init; }

    /// <summary>The key under <c>vulnerabilities</c> that it answers; null for none.</summary>
    public required string? Vulnerability { get; init; }

    /// <summary>Which of the three questions about a process it bears on; none for checks of connections.</summary>
    public TrustAxis Axis { get; init; }

    /// <summary>What a failure adds to the axis.</summary>
    public int Weight { get; init; }

    /// <summary>What passing adds to the axis.</summary>
    public int Merit { get; init; }

    /// <summary>True when no other evidence can outweigh a failure.</summary>
    public bool RedFlag { get; init; }

    /// <summary>True when passing counts against doubts of the same kind.</summary>
    public bool Redeems { get; init; }
}
