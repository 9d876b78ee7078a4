using System.Collections.Immutable;
using Sallyport.Findings;

namespace Sallyport.Checks;

/// <summary>What a check decided. A closed set of four: a check that could not look never passes.</summary>
public abstract record CheckResult
{
    private CheckResult()
    {
    }

    /// <summary>What was asked for holds.</summary>
    /// <param name="Evidence">What shows it; may be empty where the absence of something shows it.</param>
    public sealed record Passed(ImmutableArray<Evidence> Evidence) : CheckResult;

    /// <summary>Something is wrong.</summary>
    /// <param name="Evidence">What shows it; at least one entry.</param>
    /// <param name="Remedy">What to change.</param>
    /// <param name="Severity">Overrides the check's own severity for this case.</param>
    /// <param name="Title">Overrides the check's own title for this case, to name the particulars.</param>
    /// <param name="Weight">Overrides the check's own weight for this case.</param>
    public sealed record Failed(ImmutableArray<Evidence> Evidence, string Remedy, Severity? Severity, string? Title, int? Weight = null) : CheckResult;

    /// <summary>The question does not arise here.</summary>
    /// <param name="Reason">Why not, one phrase.</param>
    public sealed record DoesNotApply(string Reason) : CheckResult;

    /// <summary>What was seen does not decide it.</summary>
    /// <param name="Reason">What is missing, one phrase.</param>
    public sealed record Undecided(string Reason) : CheckResult;

    internal static CheckResult Pass(params ReadOnlySpan<Evidence> evidence) => new Passed([.. evidence]);

    internal static CheckResult Fail(Evidence evidence, string remedy, Severity? severity = null, string? title = null) =>
        new Failed([evidence], remedy, severity, title);

    internal static CheckResult Fail(ImmutableArray<Evidence> evidence, string remedy, Severity? severity = null, string? title = null) =>
        new Failed(evidence, remedy, severity, title);

    internal static CheckResult NotApplicable(string reason) => new DoesNotApply(reason);

    internal static CheckResult Inconclusive(string reason) => new Undecided(reason);
}
