using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the file that the process executes has been deleted: lightly where another stands in its place, gravely where none does.</summary>
/// <remarks>A package's update replaces the file and leaves old processes running until they are restarted: they still have the flaws that the update repairs. A program that deletes itself after its start hides from whoever looks for it.</remarks>
[Check("TRUST-0165", Severity.High, "The executable was deleted and nothing stands in its place", References = ["ATT&CK T1070.004", "proc_pid_exe(5)"], Axis = TrustAxis.Identity, Weight = -45)]
internal sealed class ExecutableDeleted : ICheck<Holder>
{
    private const string Restart = "Restart the service, so that it runs what is installed: 'systemctl restart UNIT'";
    private const string Gone = "Keep a copy of what runs ('cp /proc/PID/exe FILE') before it is stopped, and find out who deleted it; a service that was removed while it ran is stopped";
    private const int AfterUpdate = -5;

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is not { } executable) return HolderRule.NoExecutable(subject);
        if (executable.IsMemory) return CheckResult.NotApplicable("it executes memory, which TRUST-0162 tells");

        var source = HolderRule.Source(subject, "exe");
        if (!executable.IsDeleted) return CheckResult.Pass(new Evidence($"{executable.Path} is the file that runs", source));
        if (executable.IsReplaced is not true) return CheckResult.Fail(new Evidence($"{executable.Path} was deleted while it runs, and there is no such file now", source), Gone);

        return new CheckResult.Failed([new Evidence($"{executable.Path} was replaced after the start, on {Moment.Day(subject.Process.StartedAt)}: the old file runs on", source)], Restart, Severity.Low, "The process runs on with an executable that has been replaced", AfterUpdate);
    }
}
