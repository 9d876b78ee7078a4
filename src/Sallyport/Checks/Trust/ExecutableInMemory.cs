using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the process executes memory that never was a file (memfd_create).</summary>
/// <remarks>What has no file leaves nothing for a scanner or a package database to find, which is why intruders start programs so. Container runtimes do it for a moment (runc, lxc-attach), and hold no port then.</remarks>
[Check("TRUST-0162", Severity.Critical, "The process executes memory, not a file", References = ["ATT&CK T1620", "memfd_create(2)"], Axis = TrustAxis.Identity, Weight = -60)]
internal sealed class ExecutableInMemory : ICheck<Holder>
{
    private const string Remedy = "Find out who started it (its parent and unit are named above), keep a copy of what runs ('cp /proc/PID/exe FILE'), and treat the machine as entered until it is explained";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is not { } executable) return HolderRule.NoExecutable(subject);

        var evidence = new Evidence($"the executable is {executable.Path}{(executable.IsMemory ? ", which is memory given out as a file" : string.Empty)}", HolderRule.Source(subject, "exe"));
        return executable.IsMemory ? CheckResult.Fail(evidence, Remedy) : CheckResult.Pass(evidence);
    }
}
