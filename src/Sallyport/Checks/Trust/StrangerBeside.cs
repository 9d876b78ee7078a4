using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when another program waits for the same packets: at the same address and port, or at one of the addresses that the other one is bound to all of.</summary>
/// <remarks>
/// With SO_REUSEPORT the kernel shares connections out among all who are bound alike, and gives those for one address to who is bound to that one alone: a second program gets its part of them either way.
/// Workers of one server do that with one program. Multicast services are heard by everybody who listens for them; that is what they are for.
/// </remarks>
[Check("TRUST-0170", Severity.High, "Another program takes connections to the same port", References = ["socket(7) SO_REUSEPORT", "ATT&CK T1205"], Axis = TrustAxis.Identity, Weight = -30)]
internal sealed class StrangerBeside : ICheck<Holder>
{
    private const string Remedy = "Find out which of the two is meant and stop the other; during a move from one server to another both may run for a while";

    /// <summary>mDNS, LLMNR, SSDP and WS-Discovery (IANA service names).</summary>
    private static readonly ImmutableArray<ushort> Multicast = [5353, 5355, 1900, 3702];

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is null) return HolderRule.NoExecutable(subject);

        ImmutableArray<Neighbour> others = [.. subject.Beside.Where(other => !IsManager(other.Process) && !IsMulticast(other.Listener))];
        ImmutableArray<Neighbour> strangers = [.. others.Where(other => other.Process.Executable is not null && Program(other.Process) != Program(subject.Process) && !AreOfOnePackage(subject.Process, other.Process))];
        if (!strangers.IsEmpty && !IsManager(subject.Process)) return Shared(subject, strangers);

        return others.FirstOrDefault(other => other.Process is { Executable: null, IsKernelThread: false }) is { Process.Pid: var unseen }
            ? CheckResult.Inconclusive($"which file process {unseen} executes, which listens there too, was not seen")
            : CheckResult.Pass(new Evidence("every other process that listens there runs the same program", HolderRule.Source(subject, "fd")));
    }

    /// <summary>Of a server that is what its package brought it says nothing that a stranger sits beside it: it is the stranger that is to be explained.</summary>
    private static CheckResult.Failed Shared(Holder subject, ImmutableArray<Neighbour> strangers) => new(
        [.. strangers.Select(other => new Evidence($"process {other.Process.Pid} ({Program(other.Process)}) listens {Where(other)}", $"/proc/{other.Process.Pid}/exe"))],
        Remedy, Severity: null, Title: null, subject.Package?.Integrity.State == FileIntegrity.Intact ? 0 : null);

    private static string Where(Neighbour other) => other switch
    {
        { SharesPlace: true } => "there too",
        { Listener.Device: { } device, Own.Device: null } => $"on {device} alone: what comes in there goes to it first",
        { Own.Device: not null, Listener.Device: null } => "on every interface",
        _ when other.Own.Address is "0.0.0.0" or "::" => $"at {other.Listener.Endpoint}: what comes for that address goes to it first",
        _ => $"at {other.Listener.Endpoint}",
    };

    private static string? Program(ProcessObservation process) => process.Program?.Path ?? process.Executable?.Path;

    private static bool IsMulticast(ListenerObservation listener) => listener.Protocol == ListenerProtocol.Udp && Multicast.Contains(listener.Port);

    /// <summary>A server whose parts are programs of their own: what was built from one source belongs together.</summary>
    private static bool AreOfOnePackage(ProcessObservation one, ProcessObservation other) =>
        Package(one) is { } first && Package(other) is { } second && first.Manager == second.Manager && first.Source == second.Source;

    private static PackageObservation? Package(ProcessObservation process) => ((process.Program is { } program ? program.Package : process.Executable?.Package) as PackageAnswer.Found)?.Package;

    /// <summary>The service manager keeps the sockets that it hands to services.</summary>
    private static bool IsManager(ProcessObservation process) => process.Pid == 1;
}
