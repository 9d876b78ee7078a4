using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Clients;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Verdicts.Changes;
using Sallyport.Verdicts.Grades;

namespace Sallyport.Verdicts;

/// <summary>An observation with all that was made of it: the one model that every report renders.</summary>
public sealed record Assessment
{
    /// <summary>What was seen.</summary>
    public required HostObservation Seen { get; init; }

    /// <summary>The one word.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The one sentence, without a full stop; may quote untrusted text.</summary>
    public required string Headline { get; init; }

    /// <summary>What to do next where no finding says it; null otherwise.</summary>
    public string? NextStep { get; init; }

    /// <summary>What is wrong, worst first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What the rating schemes make of it, the letter first; empty when no TLS answered.</summary>
    public ImmutableArray<Grade> Grades { get; init; } = [];

    /// <summary>What answers, one entry an open endpoint.</summary>
    public ImmutableArray<ServiceIdentity> Services { get; init; } = [];

    /// <summary>What named clients would meet at each endpoint that speaks TLS.</summary>
    public ImmutableArray<EndpointClients> Clients { get; init; } = [];

    /// <summary>Every check's decision over every subject, by number.</summary>
    public required ImmutableArray<CheckOutcome> Outcomes { get; init; }

    /// <summary>What changed since the baseline; null when none was named.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The checks that could not decide, each with its reason.</summary>
    public IEnumerable<UndecidedCheck> Undecided =>
        Outcomes.Where(outcome => outcome.Result is CheckResult.Undecided)
            .Select(outcome => new UndecidedCheck(outcome, ((CheckResult.Undecided)outcome.Result).Reason));
}

/// <summary>What named clients would meet at one endpoint.</summary>
/// <param name="Endpoint">The endpoint, as <c>address:port</c>.</param>
/// <param name="Clients">One entry a client.</param>
public sealed record EndpointClients(string Endpoint, ImmutableArray<SimulatedClient> Clients);

/// <summary>A check that could not decide.</summary>
/// <param name="Outcome">Which check, over which subject.</param>
/// <param name="Reason">What is missing.</param>
public sealed record UndecidedCheck(CheckOutcome Outcome, string Reason);
