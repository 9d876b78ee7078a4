using Sallyport.Checks;
using Sallyport.Host.Linux;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Reports.Json;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Looks at a port of this machine in the test's own process, and compares what is said of its holders.</summary>
internal static class Looking
{
    /// <summary>Whether a security update waits is the machine's affair, and no situation's.</summary>
    private const string UpdateWaits = "TRUST-0172";
    private const string UnusualAccount = "TRUST-0176";

    public static OwnershipAssessment At(int port) => OwnershipJudgement.Of(new MachineSurvey(TimeProvider.System).Observe((ushort)port), KnowledgeBase.Embedded);

    /// <summary>The numbers of the holders, in order.</summary>
    public static int[] Pids(this OwnershipAssessment assessment) => [.. assessment.Holders.Select(holder => holder.Holder.Process.Pid).Order()];

    /// <summary>Whether a holder can be behind a gap; what this machine refuses to every superuser, such as the first process of a sandbox, is no situation's.</summary>
    public static bool MayHide(this OwnershipAssessment assessment) => assessment.Seen.Gaps.Any(gap => gap.Hides && gap.Kind != GapKind.NotPermitted);

    /// <summary>The holder with that number.</summary>
    public static HolderAssessment Holder(this OwnershipAssessment assessment, int pid) => assessment.Holders.Single(holder => holder.Holder.Process.Pid == pid);

    /// <summary>The checks that fail, but for updates that wait and accounts that are unusual: the tests start everything by hand.</summary>
    public static string[] Failing(this HolderAssessment holder) =>
        [.. holder.Outcomes.Where(outcome => outcome.Result is CheckResult.Failed && outcome.Check.Id is not (UpdateWaits or UnusualAccount)).Select(outcome => outcome.Check.Id)];

    /// <summary>Exactly these hold the port, and nobody else can.</summary>
    public static void AssertHeldBy(this OwnershipAssessment assessment, params int[] pids)
    {
        Assert.True(assessment.Pids().SequenceEqual(pids.Order()), $"not held by {string.Join(", ", pids)}: {assessment.Told()}");
        Assert.False(assessment.MayHide(), assessment.Told());
        Assert.True(assessment.Unheld.IsEmpty, assessment.Told());
    }

    /// <summary>The holder's verdict, and exactly the checks that fail.</summary>
    public static void AssertJudged(this OwnershipAssessment assessment, int pid, TrustVerdict verdict, params string[] failing)
    {
        var holder = assessment.Holder(pid);
        Assert.True(holder.Verdict == verdict, $"not {verdict}: {assessment.Told()}");
        Assert.True(holder.Failing().SequenceEqual(failing.Order(StringComparer.Ordinal)), $"not {string.Join(", ", failing)} but {string.Join(", ", holder.Failing())}: {assessment.Told()}");
    }

    /// <summary>One process alone holds the port, and is judged so.</summary>
    public static void AssertHeldBy(this OwnershipAssessment assessment, int pid, TrustVerdict verdict, params string[] failing)
    {
        assessment.AssertHeldBy(pid);
        assessment.AssertJudged(pid, verdict, failing);
    }

    /// <summary>All of it, for failure messages.</summary>
    public static string Told(this OwnershipAssessment assessment) => JsonReport.Write(assessment);
}
