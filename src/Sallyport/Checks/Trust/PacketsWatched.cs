using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when a holder that no package brought sees packets beside the port that it listens at.</summary>
/// <remarks>
/// A back door can wait for one packet that no listener would take, and a thief reads what is meant for others; both need a packet socket or a raw one. Measuring and routing programs have them too, which is why
/// a program that is what its package brought passes.
/// </remarks>
[Check("TRUST-0182", Severity.Medium, "The process watches packets beside its port", References = ["packet(7)", "raw(7)", "ATT&CK T1205.002", "ATT&CK T1040"], Axis = TrustAxis.Identity, Weight = -20)]
internal sealed class PacketsWatched : ICheck<Holder>
{
    private const ushort EveryProtocol = 3;
    private const string Remedy = "Find out what it wants with them; a service that needs none runs without the capability CAP_NET_RAW ('CapabilityBoundingSet=~CAP_NET_RAW' in its unit)";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel");
        if (subject.Process.RawSockets is not { } sockets) return CheckResult.Inconclusive("whether it holds packet sockets or raw ones was not seen");
        if (sockets.IsEmpty) return CheckResult.Pass(new Evidence("it holds no packet socket and no raw one", HolderRule.Source(subject, "net")));

        ImmutableArray<Evidence> evidence = [.. sockets.Select(socket => new Evidence($"it holds {Words(socket)}", HolderRule.Source(subject, $"fd/{socket.Descriptor}")))];
        return subject.Package?.Integrity.State == FileIntegrity.Intact ? new CheckResult.Passed(evidence) : new CheckResult.Failed(evidence, Remedy, Severity: null, Title: null, Weight: null);
    }

    private static string Words(RawSocket socket) => socket switch
    {
        { Kind: RawSocketKind.Packet, Protocol: EveryProtocol } => "a packet socket for every protocol",
        { Kind: RawSocketKind.Packet } => $"a packet socket for the EtherType 0x{socket.Protocol:x4}",
        _ => $"a raw socket for the IP protocol {socket.Protocol}",
    };
}
