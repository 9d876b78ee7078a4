namespace Sallyport.Host.Linux;

/// <summary>Every process that /proc shows.</summary>
internal static class ProcessList
{
    private const int BufferSize = 32768;

    /// <summary>Reads it, lowest number first as the kernel tells them; empty where /proc cannot be read.</summary>
    internal static List<ListedProcess> Read()
    {
        var found = new List<ListedProcess>(256);
        var folder = LinuxCalls.Open("/proc", LinuxCalls.ReadOnly | LinuxCalls.Folder | LinuxCalls.CloseOnExec);
        if (folder < 0) return found;

        var entries = new NumberedEntries(folder, new byte[BufferSize]);
        while (entries.MoveNext()) found.Add(new ListedProcess(entries.Number, entries.Inode));
        _ = LinuxCalls.Close(folder);
        return found;
    }
}

/// <summary>A process in the list of all.</summary>
/// <param name="Pid">Its number.</param>
/// <param name="Folder">The inode of its folder: when the number is given to another process, that one's folder has another.</param>
internal readonly record struct ListedProcess(int Pid, ulong Folder);
