using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when another process traces the holder.</summary>
/// <remarks>Who traces a process reads and changes its memory, keys and passwords included. Debuggers do, and are not left on services.</remarks>
[Check("TRUST-0178", Severity.Medium, "Another process traces the one that holds the port", References = ["ATT&CK T1055.008", "ptrace(2)"], Axis = TrustAxis.Integrity, Weight = -15)]
internal sealed class Traced : ICheck<Holder>
{
    private const string Remedy = "Find out what the tracing process is ('ls -l /proc/TRACER/exe') and who started it; end a debugger that was forgotten";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel");
        if (subject.Process.Tracer is not { } tracer) return CheckResult.Inconclusive("whether somebody traces it was not seen");

        var source = HolderRule.Source(subject, "status");
        return tracer == 0 ? CheckResult.Pass(new Evidence("nobody traces it", source)) : CheckResult.Fail(new Evidence($"process {tracer} traces it", source), Remedy);
    }
}
