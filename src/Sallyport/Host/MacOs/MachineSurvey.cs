using System.Collections.Immutable;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;

namespace Sallyport.Host.MacOs;

/// <summary>Looks at a machine with macOS for who holds a port: the sockets of every process, each holder, and whether each holder is still the same at the end.</summary>
/// <param name="time">The clock.</param>
/// <remarks>Every reader of bytes below it is tested from structures that tests build; the whole has not run on a live macOS.</remarks>
[SupportedOSPlatform("macos")]
internal sealed class MachineSurvey(TimeProvider time)
{
    /// <summary>Looks.</summary>
    /// <param name="port">The port; null for every listener.</param>
    internal MachineObservation Observe(ushort? port)
    {
        var (startedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        var (gaps, sockets) = (new List<Gap>(), new HeldSockets(port));
        var scan = new DescriptorScan(sockets);
        scan.Run(gaps);
        var processes = Processes(sockets.Listeners, gaps);
        var seen = processes.Select(process => process.Pid).ToHashSet();
        return new MachineObservation
        {
            Host = Environment.MachineName,
            Platform = ObservedSystem.MacOs,
            Port = port,
            StartedAt = startedAt,
            Elapsed = time.GetElapsedTime(began),
            Listeners = [.. sockets.Listeners.Select(listener => listener with { Holds = [.. listener.Holds.Where(hold => seen.Contains(hold.Pid))] })],
            Processes = processes,
            ProcessesSearched = scan.Searched,
            AsSuperuser = Environment.IsPrivilegedProcess,
            Gaps = [.. gaps.Distinct()],
        };
    }

    /// <summary>The sockets that wait for strangers now: what a watcher compares.</summary>
    /// <param name="port">The port; null for every one.</param>
    internal static IReadOnlySet<(ulong Namespace, ulong Cookie)> Sockets(ushort? port)
    {
        var sockets = new HeldSockets(port);
        new DescriptorScan(sockets).Run([]);
        return sockets.Listeners.Select(listener => (0UL, listener.Cookie)).ToHashSet();
    }

    /// <summary>Each holder that is the same process at the end: its number may have gone to another.</summary>
    private static ImmutableArray<ProcessObservation> Processes(ImmutableArray<ListenerObservation> listeners, List<Gap> gaps)
    {
        var reader = new ProcessReader(gaps);
        var read = listeners.SelectMany(listener => listener.Holds).Select(hold => hold.Pid).Distinct().Order().Select(reader.Read).OfType<ProcessObservation>().ToList();
        var ended = read.RemoveAll(process => ProcessReader.Describe(process.Pid)?.StartedAt != process.StartTicks);
        if (ended > 0) gaps.Add(new Gap("the holders", GapKind.Raced, "one ended while it was looked at", Hides: true));
        return [.. read];
    }
}
