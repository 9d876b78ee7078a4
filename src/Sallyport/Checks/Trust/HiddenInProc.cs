using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when something is mounted over what /proc tells of the process.</summary>
/// <remarks>Every tool that lists processes reads there, and is shown an empty folder or another process instead. Nothing that is installed does that; whoever does has the superuser's rights and hides with them.</remarks>
[Check("TRUST-0184", Severity.Critical, "The process is hidden: something is mounted over its folder in /proc", References = ["ATT&CK T1564.013", "mount(2)"], Axis = TrustAxis.Identity, Weight = -90, RedFlag = true)]
internal sealed class HiddenInProc : ICheck<Holder>
{
    private const string Remedy = "Treat the machine as entered: keep a copy of the executable ('umount /proc/PID' shows the process again, 'cp /proc/PID/exe FILE' copies it), find what started it, and rebuild the machine from what is known to be good";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Covers is not { } covers) return CheckResult.Inconclusive("whether something is mounted over what the system tells of it was not looked at");

        return covers is [var cover, ..]
            ? CheckResult.Fail(new Evidence($"there is a {cover}: ps, ss and lsof do not see this process", "/proc/self/mountinfo"), Remedy)
            : CheckResult.Pass(new Evidence("nothing is mounted over what /proc tells of it", "/proc/self/mountinfo"));
    }
}
