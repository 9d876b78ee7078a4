using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Sallyport.Host.Linux.Proc;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Looks for who really answers where connections are sent on to another address or port, by the firewall or by a program that only forwards: the listeners there, in whichever network namespace that address is a local one.</summary>
internal static class RedirectedListeners
{
    private const int MostTargets = 4;
    private const int MostText = 1 << 22;

    /// <summary>The same with the listeners and their holders that connections were sent on to; as it is where none was, and where every listener was seen anyhow.</summary>
    /// <param name="seen">What was seen of the port itself.</param>
    /// <param name="survey">Looks at other ports.</param>
    internal static MachineObservation Follow(MachineObservation seen, MachineSurvey survey)
    {
        if (seen.Port is null) return seen;

        foreach (var target in seen.Answers.Select(answer => answer.Redirection?.SentTo).Concat(seen.Processes.Select(process => process.ForwardsTo)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostTargets))
        {
            if (IPEndPoint.TryParse(target, out var place)) seen = With(seen, survey.Observe((ushort)place.Port), place.Address);
        }

        return seen;
    }

    private static MachineObservation With(MachineObservation seen, MachineObservation behind, IPAddress address)
    {
        ImmutableArray<ListenerObservation> taking =
            [.. behind.Listeners.Where(listener => listener.Protocol == ListenerProtocol.Tcp && listener.Takes(address.ToString()) && IsLocal(address, listener, behind.NetworkNamespace) && !seen.Listeners.Contains(listener))];
        var pids = taking.SelectMany(listener => listener.Holds).Select(hold => hold.Pid).ToHashSet();
        return seen with
        {
            Listeners = [.. seen.Listeners, .. taking],
            Processes = [.. seen.Processes, .. behind.Processes.Where(process => pids.Contains(process.Pid) && !seen.Processes.Any(known => known.Pid == process.Pid))],
            Gaps = [.. seen.Gaps.Concat(behind.Gaps).Distinct()],
        };
    }

    /// <summary>By the tables of the caller's namespace, or of one of the processes that hold the listener and live where it does.</summary>
    private static bool IsLocal(IPAddress address, ListenerObservation listener, ulong own) =>
        listener.NetworkNamespace == own ? Has("self", address) : listener.Holds.Any(hold => NetworkNamespaces.Of(hold.Pid) == listener.NetworkNamespace && Has($"{hold.Pid}", address));

    private static bool Has(string process, IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? LinuxFile.Read($"/proc/{process}/net/fib_trie", MostText).Value is { } trie && LocalAddresses.Has4(trie, address)
        : LinuxFile.Read($"/proc/{process}/net/if_inet6", MostText).Value is { } table && LocalAddresses.Has6(table, address);
}
