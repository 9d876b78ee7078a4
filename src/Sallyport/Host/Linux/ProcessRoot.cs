using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>The files as a process sees them: a container has a root of its own, and so has a unit with private mounts.</summary>
/// <param name="Prefix">What goes before a path of the process; empty for this machine's own root.</param>
/// <param name="IsOwn">True when its root is not this machine's; null where that was not seen.</param>
/// <param name="MountNamespace">The mount namespace, by its inode; null where it was not seen.</param>
internal sealed record ProcessRoot(string Prefix, bool? IsOwn, ulong? MountNamespace)
{
    private const int MostAncestors = 16;

    /// <summary>Where the root lies among the mounts that it belongs to; empty for the uppermost, as of every container.</summary>
    private string Base { get; init; } = string.Empty;

    /// <summary>What goes before a path that lies outside of the root; the prefix itself where there is no outside.</summary>
    private string Outside { get; init; } = Prefix;

    /// <summary>A name of the root that is the same for every process that has it.</summary>
    internal string Key => IsOwn == false && Prefix.Length == 0 ? "/" : $"{MountNamespace}:{Base}";

    /// <summary>Where the package databases lie that tell of files in the root.</summary>
    internal string Databases => IsOwn == true ? Prefix : "/";

    /// <summary>Where <paramref name="inside"/> is found from here.</summary>
    internal string Path(string inside) => Prefix + inside;

    /// <summary>A path as the kernel tells it of an executable, a mapping or a working folder, which is one among the mounts: the root that it lies in, and the path as that root has it.</summary>
    /// <remarks>A server that locks itself into an empty folder after its start (chroot) executes a file outside of that folder.</remarks>
    internal (ProcessRoot Root, string Path) Told(string path)
    {
        if (Base.Length == 0) return (this, path);
        if (path.StartsWith(Base, StringComparison.Ordinal) && path.Length > Base.Length && path[Base.Length] == '/') return (this, path[Base.Length..]);

        return (new ProcessRoot(Outside, Outside.Length > 0, MountNamespace), path);
    }

    /// <summary>Looks at the root and the mount namespace of <paramref name="pid"/>.</summary>
    internal static ProcessRoot Of(int pid, List<Gap> gaps)
    {
        var (own, theirs) = (LinuxFile.Status("/").Value, LinuxFile.Status($"/proc/{pid}/root/"));
        var (here, there) = (Mounts("self"), Mounts($"{pid}"));
        if (theirs.Value is not { } root)
        {
            gaps.Add(theirs.Gap!);
            return new ProcessRoot(string.Empty, null, there);
        }

        var apart = own is null || (own.Inode, own.Device) != (root.Inode, root.Device);
        var prefix = apart || here != there ? $"/proc/{pid}/root" : string.Empty;
        return apart && Place(pid) is { Length: > 1 } place
            ? new ProcessRoot(prefix, apart, there) { Base = place, Outside = here == there ? string.Empty : Uppermost(pid, there) }
            : new ProcessRoot(prefix, apart, there);
    }

    private static string? Place(int pid) => LinuxFile.ReadLink($"/proc/{pid}/root").Value;

    private static ulong? Mounts(string process) => NetworkNamespaces.ReadInode(LinuxFile.ReadLink($"/proc/{process}/ns/mnt").Value, "mnt");

    /// <summary>The root of the nearest ancestor that has the same mounts and is not locked in; without one what this machine has, since private mounts are most often a copy of its own.</summary>
    private static string Uppermost(int pid, ulong? mounts)
    {
        var next = ProcessReader.Stat(pid)?.Parent ?? 0;
        for (var count = 0; next > 0 && count < MostAncestors; count++, next = ProcessReader.Stat(next)?.Parent ?? 0)
            if (Mounts($"{next}") == mounts && Place(next) == "/") return $"/proc/{next}/root";

        return string.Empty;
    }
}
