using System.Text;
using Sallyport.Host.Linux;
using Sallyport.Host.Linux.Bpf;
using Sallyport.Host.Linux.Proc;
using Sallyport.Observations.Json;
using Sallyport.Observations.Local;
using Sallyport.Wire.Bpf;
using Sallyport.Wire.Netlink;

namespace Sallyport.Fuzz;

/// <summary>What the kernel tells of sockets and processes: it passes on names, words and paths that any process chose.</summary>
internal static class LocalTargets
{
    private const int MostWords = 4096;

    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("NetlinkHeader.Read", NetlinkHeader.Read, static header => Math.Min(header.Type, (ushort)32)),
        FuzzTarget.OfSpan("InetDiagMessage.Read", InetDiagMessage.Read, static socket => HashCode.Combine(socket.State & 0xF, socket.IsV6Only, socket.Cgroup is null, socket.Drops is null, socket.IsTransparent)),
        new("SocketMessages.Read", Sockets),
        new("ProcessStat.Read", Stat),
        new("ProcessStatus.Read", Status),
        new("MemoryMap.Read", Map),
        new("CgroupPath.Read", Cgroup),
        new("UserNames.Find", static input => UserNames.Find(input.Span, 33)?.Length ?? -1),
        new("Words.Read", Command),
        new("RawSocketTable.Read", Raw),
        new("BtfTypes.TryRead", KernelTypes),
        new("MountedOver.Read", static input => MountedOver.Read(input.Span).Sum(one => Math.Min(one.What.Length, 4))),
        FuzzTarget.OfSpan("TrackedConnection.Read", TrackedConnection.Read, static connection => HashCode.Combine(connection.Original.Source.AddressFamily, connection.Reply.Source.AddressFamily, connection.Reply.Source.Equals(connection.Original.Destination))),
        new("LocalAddresses.Has", static input => HashCode.Combine(LocalAddresses.Has4(input.Span, System.Net.IPAddress.Loopback), LocalAddresses.Has6(input.Span, System.Net.IPAddress.IPv6Loopback))),
        new("DescriptorScan.ReadInode", static input => System.Numerics.BitOperations.Log2(DescriptorScan.ReadInode(input.Span))),
        new("SavedMachines.Read", static input => SavedMachines.Read(input.Span, out var seen) is { } problem ? problem.Length : HashCode.Combine(Math.Min(seen!.Processes.Length, 4), Math.Min(seen.Listeners.Length, 4), seen.IsComplete)),
    ];

    private static int Sockets(ReadOnlyMemory<byte> input)
    {
        var (found, end) = (new List<InetDiagMessage>(), DumpEnd.Complete);
        var isLast = SocketMessages.Read(input.Span, found, ref end);
        if (end == DumpEnd.Failed && !isLast) throw new BrokenPromiseException("a failure that goes on");
        if (found.Count > input.Length / NetlinkHeader.Size) throw new BrokenPromiseException("more sockets than messages");
        return HashCode.Combine(isLast, end, Math.Min(found.Count, 8));
    }

    private static int KernelTypes(ReadOnlyMemory<byte> input)
    {
        if (!BtfTypes.TryRead(input.Span, out var types)) return 0;
        if (types.Offset("task_struct"u8, "thread_pid"u8) < 0 || types.Function("bpf_iter_task_file"u8) >= types.Count) throw new BrokenPromiseException("a place outside of the image");
        return HashCode.Combine(Math.Min(types.Count, 32), TaskFileLayout.Read(input.Span) is null, types.Offset("file"u8, "f_inode"u8) is null, types.Size("upid"u8) is null);
    }

    private static int Stat(ReadOnlyMemory<byte> input)
    {
        if (ProcessStat.Read(input.Span) is not { } stat) return 0;
        if (stat.Parent < 0) throw new BrokenPromiseException("a parent below 0");
        return HashCode.Combine(Math.Min(stat.Name.Length, 32), char.IsAsciiLetter(stat.State), stat.IsKernelThread, stat.Parent == 0);
    }

    private static int Status(ReadOnlyMemory<byte> input)
    {
        var status = ProcessStatus.Read(input.Span);
        return HashCode.Combine(status.User is null, status.Tracer is null, status.Capabilities is null, status.IsKernelThread);
    }

    private static int Map(ReadOnlyMemory<byte> input)
    {
        var map = MemoryMap.Read(input.Span);
        if (map.Files.Any(file => !file.Path.StartsWith('/'))) throw new BrokenPromiseException("a file without a path");
        return HashCode.Combine(Math.Min(map.Files.Count, 8), Math.Min(map.WritableCode, 4), map.Files.Count(file => file.IsDeleted) & 3, map.Files.Count(file => file.IsMemory) & 3);
    }

    private static int Raw(ReadOnlyMemory<byte> input)
    {
        var (packets, raw) = (new Dictionary<ulong, (RawSocketKind, ushort)>(), new Dictionary<ulong, (RawSocketKind, ushort)>());
        RawSocketTable.Read(input.Span, RawSocketKind.Packet, packets);
        RawSocketTable.Read(input.Span, RawSocketKind.Raw, raw);
        if (packets.ContainsKey(0) || raw.ContainsKey(0)) throw new BrokenPromiseException("a socket without an inode");
        return HashCode.Combine(Math.Min(packets.Count, 8), Math.Min(raw.Count, 8));
    }

    private static int Cgroup(ReadOnlyMemory<byte> input)
    {
        var path = CgroupPath.Read(input.Span);
        if (path is not null && !path.StartsWith('/')) throw new BrokenPromiseException("a group without a path");
        return HashCode.Combine(path is null, CgroupPath.Unit(path)?.Length, CgroupPath.Container(path)?.Engine.Length);
    }

    private static int Command(ReadOnlyMemory<byte> input)
    {
        var words = Words.Read(input.Span);
        if (words.Length > MostWords) throw new BrokenPromiseException("more words than are read");
        if (Words.Variable(input.Span, "LD_PRELOAD"u8) is { } value && Encoding.UTF8.GetMaxByteCount(input.Length) < value.Length) throw new BrokenPromiseException("a value longer than all");
        return HashCode.Combine(Math.Min(words.Length, 16), words.IsEmpty ? 0 : Math.Min(words[0].Length, 16));
    }
}
