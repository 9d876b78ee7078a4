namespace Sallyport.Host.Packages;

/// <summary>Reads one list of packages from end to end, record by record, in a window that moves along.</summary>
/// <param name="name">The list as a gap names it.</param>
internal abstract class ListScan(string name)
{
    /// <summary>Why the list was not read to its end; null when it was.</summary>
    public string? Gap { get; protected set; }

    /// <summary>What ends each record.</summary>
    protected abstract ReadOnlySpan<byte> End { get; }

    /// <summary>Reads the list.</summary>
    public abstract void Run();

    /// <summary>Takes records that are whole, each with its end.</summary>
    protected abstract void Take(ReadOnlySpan<byte> whole);

    /// <summary>Takes what is behind the last end. Called once, when the text is over.</summary>
    /// <returns>False when the list must have been cut off.</returns>
    protected abstract bool Finish(ReadOnlySpan<byte> rest);

    /// <summary>Reads all of the text.</summary>
    /// <param name="text">The list's text.</param>
    /// <param name="buffer">The window; a record beyond it ends the reading.</param>
    protected void Read(ListText text, byte[] buffer)
    {
        var (begin, start) = (0, 0);
        while (true)
        {
            var end = text.Fill(buffer, start);
            if (end == start || end == ListText.Bad)
            {
                if (end == ListText.Bad) Gap = $"the list {name} is cut off or damaged";
                else if (!Finish(buffer.AsSpan(begin, start - begin))) Gap = $"the list {name} is cut off";
                return;
            }

            begin += TakeWhole(buffer.AsSpan(begin, end - begin));
            var keep = Math.Max(0, Math.Min(begin, end - text.History));
            if (keep == 0 && end == buffer.Length)
            {
                Gap = $"the list {name} has a record beyond all measure";
                return;
            }

            buffer.AsSpan(keep, end - keep).CopyTo(buffer);
            (begin, start) = (begin - keep, end - keep);
        }
    }

    /// <summary>Hands on what is whole and says how many bytes that was.</summary>
    private int TakeWhole(ReadOnlySpan<byte> text)
    {
        var length = text.LastIndexOf(End) is >= 0 and var last ? last + End.Length : 0;
        if (length > 0) Take(text[..length]);
        return length;
    }

    /// <summary>Reads several lists on two threads, in their order: the longest had best be the first.</summary>
    public static void RunAll(IReadOnlyList<ListScan> scans)
    {
        if (scans.Count == 0) return;

        var next = -1;
        void Work()
        {
            for (int index; (index = Interlocked.Increment(ref next)) < scans.Count;) scans[index].Run();
        }

        using var helper = new SideThread(Work);
        Work();
        helper.Join();
    }
}
