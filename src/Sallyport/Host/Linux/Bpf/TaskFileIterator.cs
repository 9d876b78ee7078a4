using System.Runtime.InteropServices;
using Sallyport.Host.Packages;

namespace Sallyport.Host.Linux.Bpf;

/// <summary>Asks the kernel itself who holds some sockets. It goes over the files of all tasks without a call for each, a tenth of what reading every descriptor's link costs, and shows what /proc was made not to.</summary>
/// <remarks>
/// Needs a kernel of 5.11 with a description of its types, and the right to load such a program (CAP_BPF with CAP_PERFMON, or the superuser's). Nothing stays behind: the program goes with its descriptors.
/// A pass is believed only if it tells a socket of the caller's own, which it is asked for beside the others.
/// </remarks>
internal static unsafe class TaskFileIterator
{
    private const string KernelTypes = "/sys/kernel/btf/vmlinux";
    private const long LongestTypes = 1 << 26;
    private const int BufferSize = 1 << 16;
    private const int UnixFamily = 1;
    private const int StreamKind = 1;
    private const int Again = 11;
    private const int ForReading = 1;
    private const int Privately = 2;
    private const nint Failed = -1;

    /// <summary>Each descriptor that is one of the sockets; null where the kernel cannot be asked.</summary>
    internal static List<TaskFile>? Find(ReadOnlySpan<ulong> inodes)
    {
        if (ReadLayout() is not { } layout) return null;

        var own = LinuxCalls.Socket(UnixFamily, StreamKind | LinuxCalls.CloseOnExec, 0);
        try
        {
            return own >= 0 && LinuxFile.Status($"/proc/self/fd/{own}").Value is { } status && Ask(layout, [.. inodes, status.Inode]) is { } told ? Believed(told, status.Inode, own) : null;
        }
        finally
        {
            Close(own);
        }
    }

    private static TaskFileLayout? ReadLayout()
    {
        using var file = NativeFile.Open(KernelTypes);
        if (file is null || NativeFile.Length(file) is not (> 0 and <= LongestTypes and var length)) return null;

        // Reading takes a call for every 4096 bytes, mapping (since 6.16) one for all.
        var mapped = LinuxCalls.Map(0, (nuint)length, ForReading, Privately, file, 0);
        if (mapped == Failed)
        {
            var image = new byte[length];
            return NativeFile.Read(file, image, 0) == image.Length ? TaskFileLayout.Read(image) : null;
        }

        try
        {
            return TaskFileLayout.Read(new ReadOnlySpan<byte>((void*)mapped, (int)length));
        }
        finally
        {
            _ = LinuxCalls.Unmap(mapped, (nuint)length);
        }
    }

    /// <summary>What was told but for the caller's own socket, which a child of his can hold too until it executes its program; null when that was not told, as then others may be missing as well.</summary>
    private static List<TaskFile>? Believed(List<TaskFile> told, ulong inode, int descriptor) =>
        told.Exists(one => one.Inode == inode && one.Pid == Environment.ProcessId && one.Descriptor == descriptor) ? told.FindAll(one => one.Inode != inode) : null;

    private static List<TaskFile>? Ask(TaskFileLayout layout, ReadOnlySpan<ulong> inodes)
    {
        var (link, pass) = (-1, -1);
        var program = BpfCalls.Load([.. TaskFileProgram.Write(layout, inodes).Instructions], layout.Target);
        try
        {
            if (program >= 0) link = BpfCalls.Attach(program);
            if (link >= 0) pass = BpfCalls.Open(link);
            return pass >= 0 ? ReadAll(pass, inodes) : null;
        }
        finally
        {
            Close(pass);
            Close(link);
            Close(program);
        }
    }

    private static List<TaskFile>? ReadAll(int pass, ReadOnlySpan<ulong> inodes)
    {
        List<TaskFile> told = [];
        HashSet<ulong> sought = [.. inodes];
        var buffer = new byte[BufferSize];
        while (true)
        {
            nint count;
            fixed (byte* pointer = buffer) count = LinuxCalls.Read(pass, pointer, BufferSize);
            if (count == 0) return told;
            if (count < 0 && Marshal.GetLastPInvokeError() is Again or LinuxCalls.Interrupted) continue;
            if (count < 0) return null;

            foreach (var one in MemoryMarshal.Cast<byte, TaskFile>(buffer.AsSpan(0, (int)count)))
                if (sought.Contains(one.Inode)) told.Add(one);
        }
    }

    private static void Close(int descriptor)
    {
        if (descriptor >= 0) _ = LinuxCalls.Close(descriptor);
    }
}
