using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when a shell holds the port, or reads its commands from a connection.</summary>
/// <remarks>A shell whose input and output are a socket obeys whoever is at the other end. The service manager hands connections to programs in this way too (Accept=yes), but not to shells, and a listener is no connection.</remarks>
[Check("TRUST-0169", Severity.Critical, "A shell or a program that passes bytes on holds the port", References = ["ATT&CK T1059.004", "ATT&CK T1571"], Axis = TrustAxis.Identity, Weight = -50)]
internal sealed class ShellListens : ICheck<Holder>
{
    private const string Remedy = "Stop it unless somebody can say what it is for; a forwarder that is meant belongs into a unit of its own, and into the policy file";

    private static readonly string[] Forwarders = ["nc", "nc.openbsd", "nc.traditional", "ncat", "socat"];

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is not { } executable) return HolderRule.NoExecutable(subject);

        var streams = subject.Process.StandardStreams ?? [];
        var evidence = new Evidence($"{executable.Path} holds it{(streams.Any(IsSocket) ? ", and its input or output is a connection" : string.Empty)}", HolderRule.Source(subject, "exe"));
        return HolderRule.IsShell(executable.Path) || Forwarders.Contains(HolderRule.Name(executable.Path)) ? CheckResult.Fail(evidence, Remedy) : CheckResult.Pass(evidence);
    }

    private static bool IsSocket(string stream) => stream.StartsWith("socket:", StringComparison.Ordinal);
}
