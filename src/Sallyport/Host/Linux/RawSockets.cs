using System.Collections.Immutable;
using Sallyport.Host.Linux.Proc;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Finds the sockets of a process that see packets beside the protocols: the tables of its network namespace name them, its descriptors hold them.</summary>
internal static class RawSockets
{
    private const int MostText = 1 << 20;

    /// <summary>Those of the process; null where the tables or its descriptors could not be read.</summary>
    /// <param name="pid">The number under which /proc tells of it.</param>
    internal static ImmutableArray<RawSocket>? Of(int pid)
    {
        var sockets = new Dictionary<ulong, (RawSocketKind Kind, ushort Protocol)>();
        if (!Read($"/proc/{pid}/net/raw", RawSocketKind.Raw, sockets) | !Read($"/proc/{pid}/net/raw6", RawSocketKind.Raw, sockets) | !Read($"/proc/{pid}/net/packet", RawSocketKind.Packet, sockets)) return null;
        if (sockets.Count == 0) return [];

        List<SocketDescriptor> found = [];
        return new DescriptorScan([.. sockets.Keys]).Scan(pid, found) != 0 ? null : [.. found.Select(one => new RawSocket(sockets[one.Inode].Kind, sockets[one.Inode].Protocol, one.Descriptor)).OrderBy(one => one.Descriptor)];
    }

    /// <summary>A kernel without the protocol has no table of it, and no such socket.</summary>
    private static bool Read(string path, RawSocketKind kind, Dictionary<ulong, (RawSocketKind Kind, ushort Protocol)> sockets)
    {
        var table = LinuxFile.Read(path, MostText);
        if (table.Value is { } text) RawSocketTable.Read(text, kind, sockets);
        return table.Value is not null || table.Gap is { Kind: GapKind.Raced };
    }
}
