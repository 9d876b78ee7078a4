using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sallyport.Host.Linux.Proc;
using Sallyport.Host.Linux.Units;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Looks at this machine for who holds a port: sockets, their holders, and each holder; then whether all of that is still so.</summary>
/// <param name="time">The clock.</param>
/// <param name="asksPackages">Whether the package databases are asked.</param>
internal sealed class MachineSurvey(TimeProvider time, bool asksPackages = true)
{
    private const int MostText = 1 << 12;
    private const int MostMounts = 1 << 24;
    private const string FirstPidNamespace = "pid:[4026531836]";

    /// <summary>What changes while it is looked at is looked at anew, so often at most; so is once a socket that nobody holds, as it may have been handed on just then.</summary>
    private const int Attempts = 3;

    /// <summary>Looks; where something is mounted over processes, at what lies below.</summary>
    /// <param name="port">The port; null for every listener.</param>
    internal MachineObservation Observe(ushort? port)
    {
        // Where the list of mounts cannot be read, whether something hides a process is not known.
        if (LinuxFile.Read("/proc/self/mountinfo", MostMounts).Value is not { } mounts) return LookOften(port);

        var covers = MountedOver.Read(mounts);
        if (covers.Count == 0) return Told(LookOften(port), covers);

        MachineObservation? seen = null;
        if (BareProc.Run(() => seen = LookOften(port))) return Told(seen!, covers);

        seen = LookOften(port);
        return Told(seen, covers) with { Gaps = [.. seen.Gaps, .. covers.DistinctBy(one => one.Pid).Select(one => new Gap($"process {one.Pid}", GapKind.NotPermitted, $"there is a {one.What}, which hides it, and this user may not look below", Hides: true))] };
    }

    private static MachineObservation Told(MachineObservation seen, List<ProcessCover> covers) =>
        seen with { Processes = [.. seen.Processes.Select(process => process with { Covers = [.. covers.Where(one => one.Pid == process.Pid).Select(one => one.What)] })] };

    private MachineObservation LookOften(ushort? port)
    {
        var (startedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        for (var attempt = 1; ; attempt++)
        {
            var gaps = new List<Gap>();
            var seen = Look(port, gaps);
            if (attempt < Attempts && gaps.Exists(gap => gap is { Kind: GapKind.Raced, Hides: true })) continue;
            if (attempt == 1 && !gaps.Exists(gap => gap.Hides) && seen.Listeners.Any(listener => listener.Holds.IsEmpty && listener.Inode != 0)) continue;

            return seen with { StartedAt = startedAt, Elapsed = time.GetElapsedTime(began), Gaps = [.. gaps.Distinct()] };
        }
    }

    private MachineObservation Look(ushort? port, List<Gap> gaps)
    {
        var listed = ProcessList.Read();
        if (!listed.Exists(process => process.Pid == 1)) gaps.Add(new Gap("/proc", GapKind.NotPermitted, "processes of other users are hidden (hidepid)", Hides: true));

        var sockets = NetworkNamespaces.Listeners(port ?? 0, listed, gaps);
        using var search = new HolderSearch(Inodes(sockets));
        search.Run(listed);
        gaps.AddRange(search.Gaps);

        var processes = Processes(search, gaps);
        var held = search.Found.Where(one => processes.Any(process => process.Pid == one.Pid)).ToList();
        ImmutableArray<ListenerObservation> listeners = [.. sockets.Select(one => Activated(Listener(one, held)))];
        if (listeners.Any(listener => listener.Holds.IsEmpty && listener.Inode != 0) && LinuxFile.ReadLink("/proc/self/ns/pid").Value != FirstPidNamespace)
            gaps.Add(new Gap("/proc", GapKind.NotPermitted, "processes outside of this container are hidden from it", Hides: true));
        if (IsGone(port ?? 0, sockets)) gaps.Add(new Gap("the listeners", GapKind.Raced, "one was closed while it was looked at", Hides: true));
        return new MachineObservation
        {
            Host = Environment.MachineName,
            Port = port,
            StartedAt = default,
            Elapsed = default,
            Listeners = asksPackages ? PackageSurvey.Complete(listeners) : listeners,
            Processes = processes,
            Gaps = [],
            ProcessesSearched = search.Searched,
            NetworkNamespace = NetworkNamespaces.Own(),
            AsSuperuser = LinuxCalls.EffectiveUser() == 0,
        };
    }

    private static ulong[] Inodes(List<ListeningSocket> sockets)
    {
        var inodes = new List<ulong>();
        foreach (var found in sockets)
            if (found.Socket.Inode is not 0 and var inode && !inodes.Contains(inode)) inodes.Add(inode);

        return [.. inodes];
    }

    /// <summary>The sockets that wait for strangers now, by namespace and cookie: what a watcher compares.</summary>
    /// <param name="port">The port; null for every one.</param>
    public static IReadOnlySet<(ulong Namespace, ulong Cookie)> Sockets(ushort? port) =>
        NetworkNamespaces.Listeners(port ?? 0, ProcessList.Read(), []).Select(one => (one.Namespace, (ulong)one.Socket.Cookie)).ToHashSet();

    /// <summary>Each holder. Of one that ended meanwhile nothing is told: what was read may be of the process that took its number.</summary>
    private ImmutableArray<ProcessObservation> Processes(HolderSearch search, List<Gap> gaps)
    {
        using var ahead = asksPackages ? AptForesight.Begin("/", search.Holders.Values.Select(holder => LinuxFile.ReadLink($"/proc/{holder.Pid}/exe").Value).OfType<string>()) : null;
        var reader = new ProcessReader(SystemClock.Read(), gaps);
        var read = search.Holders.Values.OrderBy(holder => holder.Pid).Select(holder => reader.Read(holder.Pid)).OfType<ReadProcess>().ToList();
        var processes = Complete(read, ahead);
        foreach (var (pid, holder) in search.Holders)
        {
            if (holder.Lives()) continue;

            processes.RemoveAll(process => process.Pid == pid);
            gaps.Add(new Gap($"process {pid}", GapKind.Raced, "it ended while it was looked at", Hides: true));
        }

        return [.. processes];
    }

    /// <summary>The processes with their packages, and with their configurations, which another thread reads meanwhile.</summary>
    private List<ProcessObservation> Complete(List<ReadProcess> read, AptForesight? ahead)
    {
        var holding = read.Select(one => one.Process.Pid).ToHashSet();
        List<ServerConfiguration?> configurations = [];
        using var configured = new SideThread(() => configurations = read.ConvertAll(one => ConfigurationSurvey.Read(one, holding)));
        var packaged = asksPackages ? PackageSurvey.Complete(read, ahead) : read;
        configured.Join();
        return [.. packaged.Zip(configurations, (one, configuration) => one.Process with { Configuration = configuration })];
    }

    /// <summary>Whether one of the caller's own namespace was closed since.</summary>
    private static bool IsGone(ushort port, List<ListeningSocket> sockets)
    {
        var own = NetworkNamespaces.Own();
        var now = SocketList.Read(own, port, []).Select(one => one.Socket.Cookie).ToHashSet();
        return sockets.Exists(one => one.Namespace == own && !now.Contains(one.Socket.Cookie));
    }

    /// <summary>The listener with the unit that it is kept for, where the first process holds it.</summary>
    private static ListenerObservation Activated(ListenerObservation listener) =>
        listener.Holds.Any(hold => hold.Pid == 1) && new SocketUnits(new UnitFolders(string.Empty)).Find(listener) is { } activation ? listener with { Activation = activation } : listener;

    private static ListenerObservation Listener(ListeningSocket found, IReadOnlyList<SocketDescriptor> held) => new()
    {
        Protocol = found.Protocol,
        Address = Text(found.Socket.Local.Address),
        Port = (ushort)found.Socket.Local.Port,
        IsV6Only = found.Socket.IsV6Only,
        Device = found.Socket.Interface == 0 ? null : Device(found.Socket.Interface, isNamed: found.Namespace == NetworkNamespaces.Own()),
        User = found.Socket.User,
        Inode = found.Socket.Inode,
        Cookie = found.Socket.Cookie,
        Cgroup = found.Socket.Cgroup is { } number ? ControlGroups.Path(number) : null,
        Queued = found.Socket.ReceiveQueue,
        Backlog = found.Protocol == ListenerProtocol.Tcp ? found.Socket.SendQueue : null,
        Drops = found.Socket.Drops,
        IsTransparent = found.Socket.IsTransparent,
        NetworkNamespace = found.Namespace,
        Holds = [.. held.Where(one => one.Inode == found.Socket.Inode).GroupBy(one => one.Pid).OrderBy(one => one.Key).Select(one => new SocketHold(one.Key, [.. one.Select(hold => hold.Descriptor).Order()]))],
    };

    /// <summary>The address as it is written; of IPv4 put together here, as the framework's own way is left to the just-in-time compiler.</summary>
    private static string Text(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[4];
        return address.AddressFamily == AddressFamily.InterNetwork && address.TryWriteBytes(bytes, out _) ? $"{(int)bytes[0]}.{(int)bytes[1]}.{(int)bytes[2]}.{(int)bytes[3]}" : address.ToString();
    }

    /// <summary>The interface's name, as /sys/class/net has it of this machine's own network, or its number.</summary>
    private static string Device(uint number, bool isNamed)
    {
        var name = isNamed && Directory.Exists("/sys/class/net") ? Directory.EnumerateFileSystemEntries("/sys/class/net").FirstOrDefault(folder => LinuxFile.Read($"{folder}/ifindex", MostText).Value is { } text && uint.TryParse(text.AsSpan().TrimEnd((byte)'\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index == number) : null;
        return name is null ? number.ToString(CultureInfo.InvariantCulture) : Path.GetFileName(name);
    }
}
