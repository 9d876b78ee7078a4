using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Ownership;

/// <summary>A process with the listeners that it holds: what the checks of trust judge.</summary>
public sealed record Holder
{
    /// <summary>The process.</summary>
    public required ProcessObservation Process { get; init; }

    /// <summary>The sockets it holds.</summary>
    public required ImmutableArray<ListenerObservation> Listeners { get; init; }

    /// <summary>The other processes that wait for the same packets, by sockets of their own or by the same ones.</summary>
    public required ImmutableArray<Neighbour> Beside { get; init; }

    /// <summary>The system that it runs on.</summary>
    public ObservedSystem Platform { get; init; } = ObservedSystem.Linux;

    /// <summary>The machine's name; empty where it was not seen.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>What its listeners served when they were asked.</summary>
    public ImmutableArray<ServedObservation> Served { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The certificates that it, or the process that it is a worker of, is configured with; null where that is not read.</summary>
    public ServerConfiguration? Configuration { get; init; }

    /// <summary>What was sought about this process and not found out.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>The file that makes it what it is: what an interpreter runs, what the service manager starts when somebody connects, or the executable.</summary>
    public string? MainFile => IsManager ? Activation?.Program : Process.Program?.Path ?? Process.Executable?.Path;

    /// <summary>True for the service manager, which keeps sockets for others.</summary>
    public bool IsManager => Process is { Pid: 1, Executable.Path: "/usr/lib/systemd/systemd" or "/lib/systemd/systemd" or "/sbin/launchd" };

    /// <summary>For whom the service manager keeps the socket; null where that was not found, and for every other process.</summary>
    public ActivationObservation? Activation => Listeners.Select(listener => listener.Activation).FirstOrDefault(activation => activation is not null);

    /// <summary>Where the main file is described in the observation.</summary>
    internal string MainSource => IsManager && Activation is { } activation ? $"{activation.File}:{activation.Line}" : Source(Process.Program is null ? "exe" : "cmdline");

    /// <summary>Where a fact of the process is from: a file in /proc, or the process itself where the system has no such files.</summary>
    internal string Source(string file) => Platform == ObservedSystem.Linux ? $"/proc/{Process.Pid}/{file}" : $"process {Process.Pid}";

    /// <summary>What the package databases say of the main file; null where they were not asked.</summary>
    public PackageAnswer? Packaging => IsManager ? Activation?.Package : Process.Program is { } program ? program.Package : Process.Executable?.Package;

    /// <summary>The package of the main file; null where it belongs to none or that was not found out.</summary>
    public PackageObservation? Package => (Packaging as PackageAnswer.Found)?.Package;

    /// <summary>The holders of an observation, by pid.</summary>
    /// <param name="seen">What was seen.</param>
    public static ImmutableArray<Holder> Of(MachineObservation seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return [.. seen.Processes.OrderBy(process => process.Pid).Select(process => Of(seen, process))];
    }

    private static Holder Of(MachineObservation seen, ProcessObservation process)
    {
        ImmutableArray<ListenerObservation> held = [.. seen.Listeners.Where(listener => listener.Holds.Any(hold => hold.Pid == process.Pid))];
        return new Holder
        {
            Process = process,
            Listeners = held,
            Beside = Neighbours(seen, process, held),
            Platform = seen.Platform,
            Host = seen.Host,
            Served = [.. seen.Served.Where(served => held.Any(listener => listener.NetworkNamespace == seen.NetworkNamespace && listener.Endpoint == served.Listener))],
            Configuration = process.Configuration ?? seen.Processes.FirstOrDefault(other => other.Pid == process.Parent && other.Executable?.Path == process.Executable?.Path)?.Configuration,
            Gaps = [.. seen.Gaps.Where(gap => gap.Subject.StartsWith($"/proc/{process.Pid}/", StringComparison.Ordinal) || gap.Subject == $"process {process.Pid}")],
        };
    }

    /// <summary>Each other process once, by the socket nearest to one of its own.</summary>
    private static ImmutableArray<Neighbour> Neighbours(MachineObservation seen, ProcessObservation process, ImmutableArray<ListenerObservation> held)
    {
        var nearest = new Dictionary<int, Neighbour>();
        foreach (var other in seen.Listeners)
        {
            foreach (var own in held)
            {
                if (ListenerOverlap.Of(own, other)) Add(nearest, seen, process.Pid, own, other);
            }
        }

        return [.. nearest.Values.OrderBy(one => one.Process.Pid)];
    }

    private static void Add(Dictionary<int, Neighbour> nearest, MachineObservation seen, int pid, ListenerObservation own, ListenerObservation other)
    {
        foreach (var hold in other.Holds)
        {
            if (hold.Pid == pid || seen.Processes.FirstOrDefault(one => one.Pid == hold.Pid) is not { } process) continue;

            var neighbour = new Neighbour(process, other, own);
            if (!nearest.TryGetValue(hold.Pid, out var known) || (neighbour.SharesPlace && !known.SharesPlace)) nearest[hold.Pid] = neighbour;
        }
    }
}
