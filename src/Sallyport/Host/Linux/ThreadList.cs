namespace Sallyport.Host.Linux;

/// <summary>The threads of a process.</summary>
internal static class ThreadList
{
    private const int Buffer = 1 << 13;
    private const int Flags = LinuxCalls.ReadOnly | LinuxCalls.Folder | LinuxCalls.CloseOnExec;

    /// <summary>Their numbers but for the first one's, which is the process' own; none where they are not shown.</summary>
    internal static List<int> Others(int pid)
    {
        List<int> threads = [];
        var folder = LinuxCalls.Open($"/proc/{pid}/task", Flags);
        if (folder < 0) return threads;

        var entries = new NumberedEntries(folder, new byte[Buffer]);
        while (entries.MoveNext())
            if (entries.Number != pid) threads.Add(entries.Number);
        _ = LinuxCalls.Close(folder);
        return threads;
    }
}
