using Sallyport.Findings;

namespace Sallyport.Verdicts;

/// <summary>The four states of the monitoring plugins' convention, for <c>--exit-style nagios</c>; their numbers are the exit codes.</summary>
public enum NagiosState
{
    /// <summary>Meets the policy.</summary>
    Ok,

    /// <summary>Meets the policy, but something should be better.</summary>
    Warning,

    /// <summary>Does not meet the policy, or is not open.</summary>
    Critical,

    /// <summary>Could not be judged.</summary>
    Unknown,
}

/// <summary>Decides the state of a target and of many.</summary>
public static class NagiosStates
{
    /// <summary>The state for one assessment.</summary>
    /// <param name="assessment">What was judged.</param>
    /// <param name="failOn">The severity from which on a finding does not meet the policy.</param>
    public static NagiosState Of(Assessment assessment, Severity failOn) => ExitCode.For(assessment, failOn) switch
    {
        ExitCode.NotMet => NagiosState.Critical,
        ExitCode.Inconclusive => NagiosState.Unknown,
        _ => assessment.Verdict == Verdict.Weak ? NagiosState.Warning : NagiosState.Ok,
    };

    /// <summary>The state for several targets, in the plugins' order: critical, warning, unknown, and only then fine. Of none nothing is known.</summary>
    /// <param name="states">The state of each.</param>
    public static NagiosState Worst(IEnumerable<NagiosState> states)
    {
        var all = states.ToHashSet();
        return all.Contains(NagiosState.Critical) ? NagiosState.Critical
            : all.Contains(NagiosState.Warning) ? NagiosState.Warning
            : all.Contains(NagiosState.Unknown) || all.Count == 0 ? NagiosState.Unknown
            : NagiosState.Ok;
    }
}
