using Sallyport.Findings;

namespace Sallyport.Verdicts;

/// <summary>The exit codes of the command line; a published contract.</summary>
public static class ExitCode
{
    /// <summary>Meets the policy.</summary>
    public const int Met = 0;

    /// <summary>A finding at or above the threshold, a port that is not open, or a verdict that says no.</summary>
    public const int NotMet = 1;

    /// <summary>Could not be judged.</summary>
    public const int Inconclusive = 2;

    /// <summary>The command line cannot be carried out as written (EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>An input is missing or unreadable (EX_NOINPUT).</summary>
    public const int NoInput = 66;

    /// <summary>A defect of this program (EX_SOFTWARE).</summary>
    public const int Internal = 70;

    /// <summary>A privilege is missing for what was asked (EX_NOPERM).</summary>
    public const int NoPermission = 77;

    /// <summary>Interrupted; what is known was printed.</summary>
    public const int Interrupted = 130;

    /// <summary>The code for one assessment.</summary>
    /// <param name="assessment">What was judged.</param>
    /// <param name="failOn">The severity from which on a finding does not meet the policy.</param>
    public static int For(Assessment assessment, Severity failOn) => assessment.Verdict switch
    {
        Verdict.Untrusted or Verdict.Insecure or Verdict.NotTls or Verdict.NotOpen => NotMet,
        _ when assessment.Findings.Any(finding => finding.Severity >= failOn) => NotMet,
        Verdict.Inconclusive => Inconclusive,
        _ => Met,
    };

    /// <summary>The code for several targets: the worst, where a clear no outweighs not knowing.</summary>
    /// <param name="codes">The code of each.</param>
    public static int Worst(IEnumerable<int> codes)
    {
        var all = codes.ToHashSet();
        return all.Contains(NotMet) ? NotMet : all.Contains(Inconclusive) ? Inconclusive : Met;
    }
}
