using System.Buffers.Text;
using System.Runtime.InteropServices;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Finds which descriptors of a process are one of some sockets: the kernel has no list from sockets to processes, so every descriptor's link is read.</summary>
/// <remarks>No string is made of a link; a link costs the kernel 2.7 µs, and that is where the time of the whole goes.</remarks>
internal sealed unsafe class DescriptorScan
{
    private const int FolderBuffer = 32768;
    private const int LinkBuffer = 64;
    private const int FolderFlags = LinuxCalls.ReadOnly | LinuxCalls.Folder | LinuxCalls.CloseOnExec;
    private readonly ulong[] _inodes;
    private readonly byte[] _entries = new byte[FolderBuffer];

    /// <param name="inodes">The sockets sought, in any order.</param>
    internal DescriptorScan(ulong[] inodes) => _inodes = inodes;

    private static ReadOnlySpan<byte> SocketMark => "socket:["u8;

    /// <summary>Goes through the descriptors of <paramref name="pid"/>.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="found">Where each socket found is added with its descriptor.</param>
    /// <returns>0, or the error for which the descriptors stayed unread.</returns>
    internal int Scan(int pid, List<SocketDescriptor> found)
    {
        var path = stackalloc byte[ProcPath.Longest];
        ProcPath.Write(new Span<byte>(path, ProcPath.Longest), pid, "/fd"u8);
        return ScanFolder(LinuxCalls.OpenAt(LinuxCalls.WorkingFolder, path, FolderFlags), pid, 0, found);
    }

    /// <summary>Goes through the descriptors of those threads of <paramref name="pid"/> that have a table of their own, which the process' first thread does not show.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="found">Where each socket found is added.</param>
    internal void ScanThreads(int pid, List<SocketDescriptor> found)
    {
        foreach (var thread in ThreadList.Others(pid))
            if (LinuxCalls.ShareDescriptors(pid, thread) != true) Scan($"/proc/{pid}/task/{thread}/fd", pid, thread, found);
    }

    /// <summary>Goes through the descriptors that a folder shows.</summary>
    /// <param name="folder">A folder as /proc has them, with a link for each descriptor.</param>
    /// <param name="pid">Whose they are.</param>
    /// <param name="thread">The thread whose own they are; 0 for the process.</param>
    /// <param name="found">Where each socket found is added.</param>
    /// <returns>0, or the error for which the descriptors stayed unread.</returns>
    internal int Scan(string folder, int pid, int thread, List<SocketDescriptor> found) => ScanFolder(LinuxCalls.Open(folder, FolderFlags), pid, thread, found);

    private int ScanFolder(int folder, int pid, int thread, List<SocketDescriptor> found)
    {
        if (folder < 0) return Marshal.GetLastPInvokeError();

        var denied = 0;
        var entries = new NumberedEntries(folder, _entries);
        while (denied == 0 && entries.MoveNext())
        {
            fixed (byte* name = entries.Name)
            {
                var inode = Inode(folder, name, out var error);
                // A sandbox may tell the superuser the numbers and refuse what they are.
                if (error is LinuxCalls.NotPermitted or LinuxCalls.AccessDenied) denied = error;
                else if (inode != 0 && _inodes.AsSpan().Contains(inode)) found.Add(new SocketDescriptor(inode, pid, thread, entries.Number));
            }
        }

        _ = LinuxCalls.Close(folder);
        return denied != 0 ? denied : entries.Error;
    }

    /// <summary>The inode when the descriptor is a socket; 0 otherwise.</summary>
    /// <param name="folder">A folder.</param>
    /// <param name="name">The descriptor's link in it, a zero byte behind it.</param>
    /// <param name="error">Why it was not read; 0 when it was.</param>
    internal static ulong Inode(int folder, byte* name, out int error)
    {
        var link = stackalloc byte[LinkBuffer];
        var length = (int)LinuxCalls.ReadLinkAt(folder, name, link, LinkBuffer);
        error = length < 0 ? Marshal.GetLastPInvokeError() : 0;
        return length < 0 ? 0 : ReadInode(new ReadOnlySpan<byte>(link, length));
    }

    /// <summary>The number in <c>socket:[number]</c>; 0 for every other text.</summary>
    internal static ulong ReadInode(ReadOnlySpan<byte> link)
    {
        if (!link.StartsWith(SocketMark) || link[^1] != ']') return 0;

        return Utf8Parser.TryParse(link[SocketMark.Length..^1], out ulong inode, out var read) && read == link.Length - SocketMark.Length - 1 ? inode : 0;
    }

    /// <summary>The error that a process which ended meanwhile causes.</summary>
    internal static bool IsGone(int error) => error is LinuxCalls.NoEntry or LinuxCalls.NoProcess;

    /// <summary>The gap for descriptor tables that stayed unread; null when all were read.</summary>
    internal static Gap? Unread(int count) =>
        count == 0 ? null : new Gap($"/proc/*/fd of {count} {(count == 1 ? "process" : "processes")}", GapKind.NotPermitted, "what they hold was refused: descriptors of other users' processes are shown to the superuser alone", Hides: true);
}

/// <summary>A descriptor that is one of the sockets sought.</summary>
/// <param name="Inode">The socket.</param>
/// <param name="Pid">The process.</param>
/// <param name="Thread">The thread in whose own table it is; 0 for the table that the process' first thread has.</param>
/// <param name="Descriptor">The descriptor's number.</param>
internal readonly record struct SocketDescriptor(ulong Inode, int Pid, int Thread, int Descriptor);
