using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>The network namespaces that processes live in, and the sockets of each.</summary>
/// <remarks>A netlink socket sees the namespace in which it was made, so a thread of its own enters each foreign one; it ends with it, and no other thread ever moves.</remarks>
internal static unsafe class NetworkNamespaces
{
    private const int NetworkKind = 0x40000000;
    private const int LongestLink = 64;
    private const int MostDoors = 4;
    private const int MostText = 1 << 24;
    private const int RootField = 3;
    private const int PathField = 4;

    /// <summary>The inode in <c>net:[4026531840]</c>, or in that of another kind; null for every other text.</summary>
    internal static ulong? ReadInode(string? link, string kind = "net") =>
        link is not null && link.StartsWith($"{kind}:[", StringComparison.Ordinal) && link.EndsWith(']') && ulong.TryParse(link.AsSpan(kind.Length + 2, link.Length - kind.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var inode) ? inode : null;

    /// <summary>The caller's own; 0 where it is not told.</summary>
    internal static ulong Own() => ReadInode(LinuxFile.ReadLink("/proc/self/ns/net").Value) ?? 0;

    /// <summary>The network namespace of a process; null where it is not told.</summary>
    internal static ulong? Of(int pid) => Inode(pid, out _) is var inode and not 0 ? inode : null;

    /// <summary>The listeners of every namespace that can be entered, the caller's first.</summary>
    /// <param name="port">The port; 0 for every one.</param>
    /// <param name="processes">Every process.</param>
    /// <param name="gaps">What could not be asked.</param>
    internal static List<ListeningSocket> Listeners(ushort port, List<ListedProcess> processes, List<Gap> gaps)
    {
        var own = Own();
        var all = SocketList.Read(own, port, gaps);
        foreach (var (inode, doors) in Foreign(own, processes, gaps)) all.AddRange(Enter(doors, inode, port, gaps));
        return all;
    }

    /// <summary>Ways into each namespace that is not the caller's: a few of the processes that live there, and the file that keeps one with a name (ip netns).</summary>
    private static Dictionary<ulong, List<string>> Foreign(ulong own, List<ListedProcess> processes, List<Gap> gaps)
    {
        var found = new Dictionary<ulong, List<string>>();
        var denied = 0;
        foreach (var (pid, _) in processes)
        {
            var inode = Inode(pid, out var error);
            if (inode != 0 && inode != own) Add(found, inode, $"/proc/{pid}/ns/net");
            else if (error is LinuxCalls.NotPermitted or LinuxCalls.AccessDenied) denied++;
        }

        foreach (var (inode, path) in Named())
            if (inode != own) Add(found, inode, path);

        if (denied > 0) gaps.Add(new Gap($"/proc/*/ns/net of {denied} {(denied == 1 ? "process" : "processes")}", GapKind.NotPermitted, "in which network it lives was refused: listeners of containers may be missing", Hides: true));
        return found;
    }

    private static void Add(Dictionary<ulong, List<string>> found, ulong inode, string door)
    {
        if (!found.TryGetValue(inode, out var doors)) found.Add(inode, doors = []);
        if (doors.Count < MostDoors) doors.Add(door);
    }

    /// <summary>Namespaces that a mount keeps (proc_pid_mountinfo(5)): a socket can be in one where no process lives any more.</summary>
    private static List<(ulong Inode, string Path)> Named()
    {
        List<(ulong, string)> named = [];
        if (LinuxFile.Read("/proc/self/mountinfo", MostText).Value is not { } text || text.AsSpan().IndexOf(" - nsfs "u8) < 0) return named;

        foreach (var line in Encoding.UTF8.GetString(text).Split('\n'))
        {
            if (!line.Contains(" - nsfs ", StringComparison.Ordinal)) continue;
            if (line.Split(' ') is { Length: > PathField } fields && ReadInode(fields[RootField]) is { } inode) named.Add((inode, fields[PathField]));
        }

        return named;
    }

    /// <summary>The same without a string for any, as it is asked of every process; 0 where it is not told.</summary>
    private static ulong Inode(int pid, out int error)
    {
        var path = stackalloc byte[ProcPath.Longest];
        var link = stackalloc byte[LongestLink];
        ProcPath.Write(new Span<byte>(path, ProcPath.Longest), pid, "/ns/net"u8);
        var length = (int)LinuxCalls.ReadLinkAt(LinuxCalls.WorkingFolder, path, link, LongestLink);
        error = length < 0 ? Marshal.GetLastPInvokeError() : 0;
        var told = new ReadOnlySpan<byte>(link, Math.Max(length, 0));
        return told.StartsWith("net:["u8) && Utf8Parser.TryParse(told[5..], out ulong inode, out _) ? inode : 0;
    }

    private static List<ListeningSocket> Enter(List<string> doors, ulong inode, ushort port, List<Gap> gaps)
    {
        List<ListeningSocket> found = [];
        var inside = new Thread(() => found = Read(doors, inode, port, gaps));
        inside.Start();
        inside.Join();
        return found;
    }

    /// <summary>A process can have ended since it was listed: another leads to the same place.</summary>
    private static List<ListeningSocket> Read(List<string> doors, ulong inode, ushort port, List<Gap> gaps)
    {
        Gap? closed = null;
        foreach (var door in doors)
        {
            closed = TryEnter(door, inode);
            if (closed is null) return SocketList.Read(inode, port, gaps);
        }

        if (closed is not null) gaps.Add(closed);
        return [];
    }

    /// <summary>Moves the thread that calls it; the gap when it could not be moved.</summary>
    private static Gap? TryEnter(string door, ulong inode)
    {
        var descriptor = LinuxCalls.Open(door, LinuxCalls.ReadOnly | LinuxCalls.CloseOnExec);
        // A number that was given out again leads elsewhere.
        var isSame = descriptor >= 0 && LinuxFile.Status($"/proc/self/fd/{descriptor}").Value?.Inode == inode;
        var entered = isSame && LinuxCalls.EnterNamespace(descriptor, NetworkKind) >= 0;
        var error = entered ? 0 : descriptor >= 0 && !isSame ? LinuxCalls.NoEntry : Marshal.GetLastPInvokeError();
        if (descriptor >= 0) _ = LinuxCalls.Close(descriptor);
        return entered ? null : LinuxFile.Gap($"network namespace {inode} ({door})", error) with { Hides = true };
    }
}
