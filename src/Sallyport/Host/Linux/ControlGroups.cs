using System.Globalization;
using System.Runtime.InteropServices;

namespace Sallyport.Host.Linux;

/// <summary>From the number of a control group (v2) to its path and members: the number is the handle of its folder.</summary>
internal static unsafe class ControlGroups
{
    /// <summary>Where version 2 is mounted on its own, and where beside version 1.</summary>
    private static readonly string[] Mounts = ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"];
    private const int HandleLength = 16;
    private const int NumberLength = 8;
    private const int KernelFileSystemHandle = 0xFE;
    private const int MostMembers = 1 << 20;

    /// <summary>The path below the mount, <c>/</c> for the root; null where it was not found or this user may not open by handle.</summary>
    internal static string? Path(ulong number)
    {
        foreach (var mount in Mounts)
        {
            var folder = LinuxCalls.Open(mount, LinuxCalls.ReadOnly | LinuxCalls.Folder | LinuxCalls.CloseOnExec);
            if (folder < 0) continue;

            var path = Below(folder, mount, number);
            _ = LinuxCalls.Close(folder);
            if (path is not null) return path;
        }

        return null;
    }

    /// <summary>The processes in the group at <paramref name="path"/>; none where it cannot be read.</summary>
    internal static IReadOnlyList<int> Members(string path)
    {
        foreach (var mount in Mounts)
            if (LinuxFile.Read($"{mount}{path}/cgroup.procs", MostMembers).Value is { } text) return ReadMembers(text);

        return [];
    }

    private static List<int> ReadMembers(byte[] text)
    {
        var pids = new List<int>();
        foreach (var line in text.AsSpan().Split((byte)'\n'))
            if (int.TryParse(text.AsSpan(line), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)) pids.Add(pid);

        return pids;
    }

    private static string? Below(int mountFolder, string mount, ulong number)
    {
        var handle = stackalloc byte[HandleLength];
        var written = new Span<byte>(handle, HandleLength);
        MemoryMarshal.Write(written, NumberLength);
        MemoryMarshal.Write(written[4..], KernelFileSystemHandle);
        MemoryMarshal.Write(written[8..], number);
        var folder = LinuxCalls.OpenByHandle(mountFolder, handle, LinuxCalls.ReadOnly | LinuxCalls.Folder | LinuxCalls.CloseOnExec);
        if (folder < 0) return null;

        var path = LinuxFile.ReadLink($"/proc/self/fd/{folder}").Value;
        _ = LinuxCalls.Close(folder);
        if (path is null || !path.StartsWith(mount, StringComparison.Ordinal)) return null;

        return path.Length == mount.Length ? "/" : path[mount.Length..];
    }
}
