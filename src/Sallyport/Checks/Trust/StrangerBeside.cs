using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when another program of another user or executable listens at the same address and port.</summary>
/// <remarks>With SO_REUSEPORT the kernel shares connections out among all who listen: a second program gets its part of them. Workers of one server do that with one executable.</remarks>
[Check("TRUST-0170", Severity.High, "Another program listens at the same address and port", References = ["socket(7) SO_REUSEPORT", "ATT&CK T1205"], Axis = TrustAxis.Identity, Weight = -30)]
internal sealed class StrangerBeside : ICheck<Holder>
{
    private const string Remedy = "Find out which of the two is meant and stop the other; during a move from one server to another both may run for a while";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is not { } executable) return HolderRule.NoExecutable(subject);

        ImmutableArray<ProcessObservation> unseen = [.. subject.Beside.Where(other => other.Executable is null && !other.IsKernelThread)];
        ImmutableArray<ProcessObservation> strangers = [.. subject.Beside.Where(other => other.Executable is { } file && file.Path != executable.Path && !IsManager(other) && !AreOfOnePackage(executable, file))];
        if (!strangers.IsEmpty && !IsManager(subject.Process)) return Shared(subject, strangers);

        return unseen.IsEmpty ? CheckResult.Pass(new Evidence("every other process that listens there executes the same file", HolderRule.Source(subject, "fd"))) : CheckResult.Inconclusive($"which file process {unseen[0].Pid} executes, which listens there too, was not seen");
    }

    /// <summary>Of a server that is what its package brought it says nothing that a stranger sits beside it: it is the stranger that is to be explained.</summary>
    private static CheckResult.Failed Shared(Holder subject, ImmutableArray<ProcessObservation> strangers) => new(
        [.. strangers.Select(other => new Evidence($"process {other.Pid} ({other.Executable!.Path}) listens there too", $"/proc/{other.Pid}/exe"))],
        Remedy, Severity: null, Title: null, subject.Package?.Integrity.State == FileIntegrity.Intact ? 0 : null);

    /// <summary>A server whose parts are programs of their own: what was built from one source belongs together.</summary>
    private static bool AreOfOnePackage(ExecutableObservation one, ExecutableObservation other) =>
        one.Package is PackageAnswer.Found { Package: var first } && other.Package is PackageAnswer.Found { Package: var second } && first.Manager == second.Manager && first.Source == second.Source;

    /// <summary>The service manager keeps the sockets that it hands to services.</summary>
    private static bool IsManager(ProcessObservation process) => process.Pid == 1;
}
