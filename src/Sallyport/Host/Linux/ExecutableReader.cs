using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Reads which file a process executes, and what has become of that file since.</summary>
internal sealed class ExecutableReader(ProcessRoot root, List<Gap> gaps)
{
    private const string DeletedMark = " (deleted)";
    private const string MemoryMark = "/memfd:";
    private ProcessRoot? _lies;

    /// <summary>The root that the file lies in, once it was read: not the process' own for one that locked itself in after its start.</summary>
    internal ProcessRoot Root => _lies ?? root;

    /// <summary>The file; null when the system does not show it.</summary>
    internal ExecutableObservation? Read(int pid)
    {
        var link = LinuxFile.ReadLink($"/proc/{pid}/exe");
        if (link.Value is not { } path)
        {
            gaps.Add(link.Gap!);
            return null;
        }

        var running = LinuxFile.Status($"/proc/{pid}/exe").Value;
        var isDeleted = path.EndsWith(DeletedMark, StringComparison.Ordinal) && running is not null && IsGone(path, running);
        if (isDeleted) path = path[..^DeletedMark.Length];
        var isMemory = path.StartsWith(MemoryMark, StringComparison.Ordinal);
        (_lies, path) = isMemory ? (root, path) : root.Told(path);
        return new ExecutableObservation
        {
            Path = path,
            IsDeleted = isDeleted,
            IsMemory = isMemory,
            Inode = running?.Inode ?? 0,
            IsReplaced = isDeleted && !isMemory ? LinuxFile.Status(Root.Path(path)).Value is not null : null,
            Owner = running?.Owner,
            Mode = running?.Permissions,
            LooseFolder = isMemory ? null : LoosePath.Find(Root, path),
            Length = running?.Length,
            ChangedAt = running?.ChangedAt,
        };
    }

    /// <summary>A file may be called so: it is gone only when the file at that very name is another, or none.</summary>
    private bool IsGone(string told, FileFacts running) => root.Told(told) is var (place, path) && LinuxFile.Status(place.Path(path)).Value is not { } named || (named.Inode, named.Device) != (running.Inode, running.Device);
}
