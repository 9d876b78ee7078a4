using Sallyport.Cli.Options;
using Sallyport.Cli.Output;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Targets;

namespace Sallyport.Cli.Verbs;

/// <summary>What <c>check</c> was asked to do, read and found possible before anything is sent.</summary>
internal sealed record CheckRequest
{
    /// <summary>The targets as typed; empty for a replay.</summary>
    internal IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The saved observations to judge; null to look.</summary>
    internal IReadOnlyList<HostObservation>? Replayed { get; init; }

    /// <summary>The saved observations to compare with; null for no comparison.</summary>
    internal IReadOnlyList<HostObservation>? Baseline { get; init; }

    /// <summary>What is known independently of the targets: what ships, with the rules and the policy that were named.</summary>
    internal required KnowledgeBase Knowledge { get; init; }

    /// <summary>How hard targets may be asked and what is trusted.</summary>
    internal required SurveyOptions Survey { get; init; }

    /// <summary>Which form goes where.</summary>
    internal required IReadOnlyList<OutputPlan> Outputs { get; init; }

    /// <summary>Where to save what was seen; null for nowhere.</summary>
    internal required string? Save { get; init; }

    /// <summary>The severity from which on the exit code is 1.</summary>
    internal required Severity FailOn { get; init; }

    /// <summary>What the exit code says.</summary>
    internal ExitStyle ExitStyle { get; init; }

    /// <summary>Whether colours were refused.</summary>
    internal required bool NoColor { get; init; }

    /// <summary>The first line only.</summary>
    internal required bool Quiet { get; init; }

    /// <summary>Every check's outcome.</summary>
    internal required bool Verbose { get; init; }

    /// <summary>How many answers there will be; decides between an object and an array.</summary>
    internal int Count => Replayed?.Count ?? Targets.Count;
}
