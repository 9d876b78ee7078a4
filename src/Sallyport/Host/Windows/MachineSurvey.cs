using System.Collections.Immutable;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Windows;

/// <summary>Looks at a machine with Windows for who holds a port: the endpoints, the processes that opened them and, for what http.sys keeps, the processes attached to its queues.</summary>
/// <param name="time">The clock.</param>
/// <remarks>Every reader of bytes below it is tested from structures that tests build; the whole has not run on a live Windows.</remarks>
[SupportedOSPlatform("windows")]
internal sealed class MachineSurvey(TimeProvider time)
{
    /// <summary>Looks.</summary>
    /// <param name="port">The port; null for every listener.</param>
    internal MachineObservation Observe(ushort? port)
    {
        var (startedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        var gaps = new List<Gap>();
        if (!Environment.Is64BitProcess) gaps.Add(new Gap("this machine", GapKind.Unreadable, "the structures of Windows are read by 64-bit programs alone", Hides: true));
        var endpoints = Environment.Is64BitProcess ? EndpointTables.Read(port, gaps) : [];
        var keepers = Keepers(endpoints, port, gaps);
        var processes = Processes(endpoints, keepers.Values, gaps);
        ImmutableArray<ListenerObservation> listeners = [.. endpoints.Select(endpoint => OwnedListeners.Make(endpoint, endpoint.ProcessId == HttpKeeper.Kernel ? keepers[endpoint.Port] : null, processes, gaps))];
        var holding = listeners.SelectMany(listener => listener.Holds).Select(hold => hold.Pid).ToHashSet();
        return new MachineObservation
        {
            Host = Environment.MachineName,
            Platform = ObservedSystem.Windows,
            Port = port,
            StartedAt = startedAt,
            Listeners = listeners,
            Processes = [.. processes.Values.Where(process => holding.Contains(process.Pid))],
            ProcessesSearched = processes.Count,
            AsSuperuser = Environment.IsPrivilegedProcess,
            Gaps = [.. gaps.Distinct()],
            Elapsed = time.GetElapsedTime(began),
        };
    }

    /// <summary>The listeners now, by a number each: what a watcher compares.</summary>
    /// <param name="port">The port; null for every one.</param>
    internal static IReadOnlySet<(ulong Namespace, ulong Cookie)> Sockets(ushort? port) => EndpointTables.Read(port, []).Select(endpoint => (0UL, OwnedListeners.Cookie(endpoint))).ToHashSet();

    /// <summary>What keeps the ports of the kernel; asked only when there is one.</summary>
    private static Dictionary<ushort, KernelServer> Keepers(List<OwnedEndpoint> endpoints, ushort? port, List<Gap> gaps)
    {
        ushort[] ports = [.. endpoints.Where(endpoint => endpoint.ProcessId == HttpKeeper.Kernel).Select(endpoint => endpoint.Port).Distinct()];
        if (ports.Length == 0) return [];

        var (queues, bindings) = (HttpQueues.Read(gaps), HttpBindings.Read(port, gaps));
        var keepers = ports.ToDictionary(one => one, one => HttpKeeper.Of(one, queues, bindings));
        if (!Environment.IsPrivilegedProcess && keepers.Values.Any(keeper => keeper.Queues.All(queue => queue.Processes.IsEmpty)))
            gaps.Add(new Gap("the request queues of http.sys", GapKind.NotPermitted, "some may be told to administrators alone", Hides: true));
        return keepers;
    }

    private static Dictionary<int, ProcessObservation> Processes(List<OwnedEndpoint> endpoints, IEnumerable<KernelServer> keepers, List<Gap> gaps)
    {
        var opened = endpoints.Select(endpoint => endpoint.ProcessId).Where(pid => pid is not (0 or HttpKeeper.Kernel));
        var attached = keepers.SelectMany(keeper => keeper.Queues).SelectMany(queue => queue.Processes).Select(pid => (uint)pid);
        uint[] wanted = [.. opened.Concat(attached).Distinct().Order()];
        if (wanted.Length == 0) return [];

        var reader = new ProcessReader(ProcessSnapshot.Read(gaps), ServiceNames.Read(gaps), gaps);
        return wanted.Select(reader.Read).OfType<ProcessObservation>().ToDictionary(process => process.Pid);
    }
}
