using System.Collections.Immutable;
using Sallyport.Host.Linux.Proc;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Tells of each library that a process has mapped whether the file at its path is still the one mapped.</summary>
internal sealed class MappedReader(ProcessRoot root, int pid)
{
    private const string DeletedMark = " (deleted)";

    /// <summary>The mapped files but for the executable and memory that is no file.</summary>
    internal ImmutableArray<MappedFile> Read(MemoryMap map, string? executable) =>
        [.. map.Files.Where(file => !file.IsMemory).Select(Look).Where(file => file.Path != executable)];

    private MappedFile Look(ExecutableMapping mapping)
    {
        if (mapping.IsDeleted && IsCalledDeleted(mapping)) mapping = mapping with { Path = mapping.Path + DeletedMark, IsDeleted = false };
        var (place, path) = root.Told(mapping.Path);
        var now = LinuxFile.Status(place.Path(path)).Value;
        var replaced = now is not null && (mapping.IsDeleted || (now.Inode != mapping.Inode && IsAnother(mapping, now)));
        return new MappedFile(path, mapping.IsDeleted, replaced, Package: null);
    }

    /// <summary>A file may be called as the kernel marks those that are gone.</summary>
    private bool IsCalledDeleted(ExecutableMapping mapping)
    {
        var (place, path) = root.Told(mapping.Path + DeletedMark);
        return LinuxFile.Status(place.Path(path)).Value is { } named && (named.Inode == mapping.Inode || !IsAnother(mapping, named));
    }

    /// <summary>Layered file systems number a file in one way in the map and in another by its path: the mapping's own link leads to the file itself.</summary>
    private bool IsAnother(ExecutableMapping mapping, FileFacts now) =>
        LinuxFile.Status($"/proc/{pid}/map_files/{mapping.Range}").Value is { } mapped && (mapped.Inode, mapped.Device) != (now.Inode, now.Device);
}
