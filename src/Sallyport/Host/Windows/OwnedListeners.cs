using System.Collections.Immutable;
using System.Text;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Windows;

/// <summary>Joins the endpoints that Windows lists with the processes that were read, and tells of numbers that another process has by now.</summary>
internal static class OwnedListeners
{
    /// <summary>A listener: held by the process that opened it, or by those that the kernel keeps it for.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="kernel">What keeps it, for an endpoint of the kernel; null for others.</param>
    /// <param name="processes">The processes that were read, by number.</param>
    /// <param name="gaps">Where it is told that a holder was not found.</param>
    internal static ListenerObservation Make(OwnedEndpoint endpoint, KernelServer? kernel, IReadOnlyDictionary<int, ProcessObservation> processes, List<Gap> gaps)
    {
        ImmutableArray<int> holders = kernel is not null ? [.. kernel.Queues.SelectMany(queue => queue.Processes).Distinct().Order().Where(processes.ContainsKey)] : Owner(endpoint, processes, gaps);
        return new ListenerObservation
        {
            Protocol = endpoint.Protocol,
            Address = endpoint.Address,
            Port = endpoint.Port,
            User = ListenerObservation.UnknownUser,
            Inode = 0,
            Cookie = Cookie(endpoint),
            Queued = 0,
            NetworkNamespace = 0,
            Through = kernel,
            Holds = [.. holders.Select(pid => new SocketHold(pid, []))],
        };
    }

    /// <summary>A number by which the endpoint is known again: of what it is, who opened it and when (FNV-1a).</summary>
    internal static ulong Cookie(OwnedEndpoint endpoint)
    {
        var hash = 14_695_981_039_346_656_037;
        foreach (var one in Encoding.UTF8.GetBytes($"{endpoint.Protocol} {endpoint.Address} {endpoint.Port} {endpoint.ProcessId} {endpoint.Created?.UtcTicks}")) hash = unchecked((hash ^ one) * 1_099_511_628_211);
        return hash;
    }

    /// <summary>The opener, unless it began after the endpoint was bound: then it is another process, which got the number of one that ended.</summary>
    private static ImmutableArray<int> Owner(OwnedEndpoint endpoint, IReadOnlyDictionary<int, ProcessObservation> processes, List<Gap> gaps)
    {
        if (!processes.TryGetValue((int)endpoint.ProcessId, out var process)) return [];
        if (endpoint.Created is not { } bound || process.StartedAt <= bound) return [process.Pid];

        gaps.Add(new Gap($"process {process.Pid}", GapKind.Raced, $"it began after port {endpoint.Port} was bound, so the number was another process' then", Hides: true));
        return [];
    }
}
