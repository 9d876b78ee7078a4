using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when a process that executes a file calls itself what only threads of the kernel are called.</summary>
/// <remarks>Tools that list processes show such a name in brackets, like the kernel's own, and people pass over it. The kernel's own flag tells the two apart, and no name changes it.</remarks>
[Check("TRUST-0163", Severity.Critical, "The process passes itself off as a thread of the kernel", References = ["ATT&CK T1036.004", "proc_pid_stat(5)"], Axis = TrustAxis.Identity, Weight = -80, RedFlag = true)]
internal sealed class KernelThreadLookalike : ICheck<Holder>
{
    private const string Remedy = "Treat the machine as entered: keep a copy of the executable and of /proc/PID, find what started it, and rebuild the machine from what is known to be good";

    private static readonly string[] KernelNames = ["kworker/", "kthreadd", "ksoftirqd/", "migration/", "rcu_", "kswapd", "khugepaged", "kcompactd", "kdevtmpfs", "jbd2/", "scsi_eh_", "kauditd", "kblockd", "watchdogd", "irq/"];

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        var process = subject.Process;
        if (process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel, by the kernel's own flag");

        var first = process.CommandLine is { IsEmpty: false } words ? words[0] : string.Empty;
        return LooksLike(process, first) is { } name
            ? CheckResult.Fail(new Evidence($"it calls itself {name}, and the kernel says that it is none of its threads{(process.Executable is { } file ? $": it executes {file.Path}" : string.Empty)}", HolderRule.Source(subject, "stat")), Remedy)
            : CheckResult.Pass(new Evidence($"it is called {process.Name}, which is no name of a thread of the kernel", HolderRule.Source(subject, "stat")));
    }

    private static string? LooksLike(ProcessObservation process, string first)
    {
        if (Array.Exists(KernelNames, name => process.Name.StartsWith(name, StringComparison.Ordinal))) return process.Name;

        // Titles that programs set for themselves have a space in them; names of the kernel's threads have not.
        return first is ['[', .., ']'] && !first.Contains(' ', StringComparison.Ordinal) ? first : null;
    }
}
