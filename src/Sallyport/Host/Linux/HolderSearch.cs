using Sallyport.Host.Linux.Bpf;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Finds every process that holds one of some sockets. Each process is gone through, and those that began meanwhile, until none is new: then there is no further holder.</summary>
/// <remarks>
/// Several processes can hold one socket (forked workers, descriptors passed on), and none of them need be in the control group that made it: a first hit ends nothing.
/// What is found is kept by an open handle of the process, since its number can be given to another before it is looked at.
/// </remarks>
internal sealed class HolderSearch(ulong[] inodes) : IDisposable
{
    private const int ProcessesAThread = 32;
    private const int MostThreads = 4;

    /// <summary>Lists looked through at most. A later one takes a millisecond; a machine that builds or tests starts processes all the time, and has to be met in a moment in which none is new.</summary>
    private const int MostRounds = 64;

    /// <summary>From so many open files on the machine the kernel is asked at once; with fewer reading its types and loading a program takes longer than reading every link.</summary>
    private const long ManyFiles = 8192;

    private readonly List<SocketDescriptor> _found = [];
    private readonly Dictionary<int, ProcessHandle> _holders = [];
    private readonly HashSet<int> _unshown = [];
    private int _denied;

    /// <summary>Each descriptor that is one of the sockets.</summary>
    internal IReadOnlyList<SocketDescriptor> Found => _found;

    /// <summary>The processes that have them, by number.</summary>
    internal IReadOnlyDictionary<int, ProcessHandle> Holders => _holders;

    /// <summary>Processes whose descriptors were read.</summary>
    internal int Searched { get; private set; }

    /// <summary>Why holders may be missing; empty when none is.</summary>
    internal List<Gap> Gaps { get; } = [];

    /// <summary>Searches the processes of <paramref name="listed"/>, and then those that are new in the list, until there are none.</summary>
    internal void Run(List<ListedProcess> listed)
    {
        if (inodes.Length == 0) return;

        var known = new HashSet<ListedProcess>(listed.Count);
        // What the kernel told and /proc did not show was handed on meanwhile, or is hidden: then every link is read all the same.
        var isAsked = OpenFiles.Count() >= ManyFiles && AskKernel() && _unshown.Count == 0;
        if (isAsked)
        {
            known.UnionWith(listed);
            Searched += listed.Count;
            listed = ProcessList.Read();
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var fresh = listed.FindAll(known.Add);
            if (fresh.Count > 0) Search(fresh);
            else break;

            if (round == MostRounds - 1) Gaps.Add(new Gap("/proc", GapKind.Raced, "processes began faster than they were looked at", Hides: true));
            listed = ProcessList.Read();
        }

        if (!isAsked && Array.Exists(inodes, inode => !_found.Exists(one => one.Inode == inode)) && !AskKernel()) SearchThreads(known);
        if (_unshown.Count > 0) LookForHidden();
        if (DescriptorScan.Unread(_denied) is { } unread) Gaps.Add(unread);
    }

    /// <summary>Searches some processes only: who they are is known at once, whether there are others is not.</summary>
    internal void RunOver(IEnumerable<int> likely)
    {
        if (inodes.Length > 0) Search([.. likely.Select(pid => new ListedProcess(pid, 0))]);
    }

    public void Dispose()
    {
        foreach (var holder in _holders.Values) holder.Dispose();
    }

    private void Search(List<ListedProcess> processes)
    {
        var next = -1;
        void Work()
        {
            var scan = new DescriptorScan(inodes);
            List<SocketDescriptor> found = [];
            var (denied, read) = (0, 0);
            for (int i; (i = Interlocked.Increment(ref next)) < processes.Count;)
            {
                var error = scan.Scan(processes[i].Pid, found);
                if (error == 0) read++;
                else if (!DescriptorScan.IsGone(error)) denied++;
                if (found.Count > 0) Keep(found);
            }

            lock (_found) (Searched, _denied) = (Searched + read, _denied + denied);
        }

        Thread[] helpers = [.. Enumerable.Range(0, Math.Clamp(processes.Count / ProcessesAThread, 0, Math.Min(MostThreads, Environment.ProcessorCount) - 1)).Select(_ => new Thread(Work))];
        foreach (var helper in helpers) helper.Start();
        Work();
        foreach (var helper in helpers) helper.Join();
    }

    /// <summary>Takes what the kernel tells of all tasks at once, as far as /proc shows the same; false where it cannot be asked.</summary>
    private bool AskKernel()
    {
        if (TaskFileIterator.Find(inodes) is not { } told) return false;

        var held = new Dictionary<int, List<SocketDescriptor>>();
        foreach (var one in told)
        {
            if (one.Thread != one.Pid && LinuxCalls.ShareDescriptors(one.Pid, one.Thread) == true) continue;
            if (!held.TryGetValue(one.Pid, out var found)) held.Add(one.Pid, found = []);
            found.Add(new SocketDescriptor(one.Inode, one.Pid, one.Thread == one.Pid ? 0 : one.Thread, (int)one.Descriptor));
        }

        foreach (var (pid, found) in held)
            if (!Keep(found)) _unshown.Add(pid);
        return true;
    }

    /// <summary>Tells of each process that holds one of the sockets by the kernel's account, then and now, and not by that of /proc.</summary>
    private void LookForHidden()
    {
        foreach (var pid in (TaskFileIterator.Find(inodes) ?? []).Select(one => one.Pid).Where(pid => _unshown.Contains(pid) && !_holders.ContainsKey(pid)).Distinct())
            Gaps.Add(new Gap($"process {pid}", GapKind.NotPermitted, "the kernel tells that it holds the socket, and /proc does not show it: something is mounted over it, or it is hidden", Hides: true));
    }

    /// <summary>A thread can have a table of descriptors of its own, and outlive the first one, whose table is the process' for everybody else.</summary>
    private void SearchThreads(IEnumerable<ListedProcess> processes)
    {
        var scan = new DescriptorScan([.. inodes.Where(inode => !_found.Exists(one => one.Inode == inode))]);
        List<SocketDescriptor> found = [];
        foreach (var process in processes)
        {
            scan.ScanThreads(process.Pid, found);
            if (found.Count > 0) Keep(found);
        }
    }

    /// <summary>Keeps what was found of one process, as far as the process that has the number now has it: the one that had may have ended, and what took its number is searched in the next round.</summary>
    /// <returns>Whether there was any.</returns>
    private bool Keep(List<SocketDescriptor> found)
    {
        var handle = ProcessHandle.Open(found[0].Pid);
        found.RemoveAll(one => handle?.Holds(one) != true);
        var isHeld = found.Count > 0;
        if (isHeld) Add(handle!, found);
        else handle?.Dispose();

        found.Clear();
        return isHeld;
    }

    /// <summary>An earlier bearer of the number is gone, and what it held with it.</summary>
    private void Add(ProcessHandle handle, List<SocketDescriptor> found)
    {
        lock (_found)
        {
            if (_holders.Remove(handle.Pid, out var earlier))
            {
                earlier.Dispose();
                _found.RemoveAll(one => one.Pid == handle.Pid);
            }

            _holders.Add(handle.Pid, handle);
            _found.AddRange(found);
        }
    }
}
