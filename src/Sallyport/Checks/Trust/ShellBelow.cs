using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Applications;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the process has started a shell that still runs: gravely where the shell reads its commands from a connection.</summary>
/// <remarks>Servers have no use for a shell, but for scripts that they run for a moment. A shell that reads from a socket below a server is how somebody who broke in through the port works on. Those whose business are shells (SSH, remote desktops, service managers) are left out.</remarks>
[Check("TRUST-0177", Severity.Medium, "A shell runs below the process that holds the port", References = ["ATT&CK T1505.003", "ATT&CK T1059.004"], Axis = TrustAxis.Identity, Weight = -20)]
internal sealed class ShellBelow : ICheck<Holder>
{
    private const int FromConnection = -60;
    private const string Remedy = "See what the shell does ('ls -l /proc/PID/fd', 'cat /proc/PID/cmdline') before it is stopped; when nobody can explain it, treat the machine as entered through this port";

    private static readonly ApplicationCategory[] OfShells = [ApplicationCategory.Remote, ApplicationCategory.Supervisor, ApplicationCategory.Management, ApplicationCategory.Development, ApplicationCategory.Container];

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is null) return HolderRule.NoExecutable(subject);
        if (subject.Process.Pid == 1) return CheckResult.NotApplicable("it is the first process, below which everything runs");

        var application = ApplicationRule.Identified(subject, knowledge.Applications)?.Application;
        if (application is not null && OfShells.Contains(application.Category)) return CheckResult.NotApplicable($"{application.Name} starts shells for those who sign in");

        ImmutableArray<AncestorObservation> shells = [.. subject.Process.Children.Where(child => HolderRule.IsShell(child.Executable) && application?.Children.Contains(child.Name) != true)];
        var source = HolderRule.Source(subject, "task");
        if (shells.IsEmpty) return CheckResult.Pass(new Evidence($"none of its {subject.Process.Children.Length} child processes is a shell", source));

        var driven = shells.FirstOrDefault(shell => shell.Input?.StartsWith("socket:", StringComparison.Ordinal) == true);
        return driven is null
            ? CheckResult.Fail([.. shells.Select(shell => new Evidence($"process {shell.Pid} below it executes {shell.Executable}", $"/proc/{shell.Pid}/exe"))], Remedy)
            : new CheckResult.Failed([new Evidence($"process {driven.Pid} below it executes {driven.Executable} and reads its commands from a connection", $"/proc/{driven.Pid}/fd/0")], Remedy, Severity.Critical, "A shell below the process that holds the port reads its commands from a connection", FromConnection);
    }
}
