using System.Collections.Immutable;
using Sallyport.Host.Linux.Proc;
using Sallyport.Host.Linux.Programs;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Reads what the kernel tells of one process; what it does not tell becomes a gap.</summary>
internal sealed class ProcessReader(SystemClock clock, List<Gap> gaps)
{
    private const int MostText = 1 << 20;
    private const int MostMaps = 64 << 20;

    /// <summary>The process; null when it ended before its start was read.</summary>
    internal ReadProcess? Read(int pid)
    {
        if (Stat(pid) is not { } stat) return null;

        var view = View(pid, stat);
        var status = LinuxFile.Read($"/proc/{view}/status", MostText).Value is { } text ? ProcessStatus.Read(text) : new ProcessStatus();
        var cgroup = Sought($"/proc/{view}/cgroup") is { } groups ? CgroupPath.Read(groups) : null;
        var kernel = status.IsKernelThread ?? stat.IsKernelThread;
        var near = new NearProcesses(pid, stat.Parent);
        var process = new ProcessObservation
        {
            Pid = pid,
            StartTicks = stat.StartTicks,
            StartedAt = clock.At(stat.StartTicks),
            Name = stat.Name,
            Parent = stat.Parent,
            IsKernelThread = kernel && stat.IsKernelThread,
            User = status.User,
            Capabilities = status.Capabilities,
            Tracer = status.Tracer,
            Cgroup = cgroup,
            Unit = CgroupPath.Unit(cgroup),
            Container = CgroupPath.Container(cgroup),
            Ancestors = near.Ancestors(),
            Children = near.Children(),
            CommandLine = Sought($"/proc/{view}/cmdline") is { } words ? Words.Read(words) : null,
        };
        return process.IsKernelThread ? new ReadProcess(process, new ProcessRoot(string.Empty, false, null), view) : OfUserSpace(process, view);
    }

    /// <summary>Number, start and name of a process; null when it is gone.</summary>
    internal static ProcessStat? Stat(int pid) => LinuxFile.Read($"/proc/{pid}/stat", MostText).Value is { } text ? ProcessStat.Read(text) : null;

    /// <summary>Of a process whose first thread has ended, /proc tells nothing under its own number but whose it was; under the number of a thread that goes on it does.</summary>
    private static int View(int pid, ProcessStat stat) => stat is { State: 'Z', Lives: true } ? ThreadList.Others(pid).FirstOrDefault(thread => Stat(thread) is { State: not ('Z' or 'X') }, pid) : pid;

    private ReadProcess OfUserSpace(ProcessObservation process, int pid)
    {
        var root = ProcessRoot.Of(pid, gaps);
        var reader = new ExecutableReader(root, gaps);
        var (executable, files) = (reader.Read(pid), reader.Root);
        var maps = Sought($"/proc/{pid}/maps", MostMaps) is { } text ? MemoryMap.Read(text) : null;
        var environment = Sought($"/proc/{pid}/environ");
        return new ReadProcess(View: pid, Files: files, Process: process with
        {
            Executable = executable,
            Program = executable is null || process.CommandLine is not { } words ? null : new ProgramReader(root, files, environment).Read(pid, executable.Path, words),
            ForwardsTo = executable is null || process.CommandLine is not { } line ? null : Forwarder.Target(executable.Path, line),
            UserName = process.User is { } user && LinuxFile.Read(root.Path("/etc/passwd"), MostText).Value is { } names ? UserNames.Find(names, user) : null,
            NetworkNamespace = NetworkNamespaces.Of(pid),
            MountNamespace = root.MountNamespace,
            HasOwnRoot = root.IsOwn,
            Preloads = Preloads(files, environment),
            Mapped = maps is null ? null : new MappedReader(root, pid).Read(maps, executable?.Path),
            WritableCode = maps?.WritableCode,
            StandardStreams = Streams(pid),
            RawSockets = Linux.RawSockets.Of(pid),
        });
    }

    private static ImmutableArray<string> Preloads(ProcessRoot root, byte[]? environment)
    {
        var told = environment is null ? null : Words.Variable(environment, "LD_PRELOAD"u8);
        var everywhere = LinuxFile.Read(root.Path("/etc/ld.so.preload"), MostText).Value is { } file ? System.Text.Encoding.UTF8.GetString(file) : null;
        var folder = new RootFolder(root.Path("/"));
        return
        [
            .. from word in (string[])[.. Split(told, " :"), .. Split(everywhere, " :\t\n")]
               select word.StartsWith('/') && !word.Contains('$', StringComparison.Ordinal) ? folder.Canonical(word) ?? word : word,
        ];
    }

    /// <summary>What parts the words differs between the variable and the file (ld.so(8)).</summary>
    private static string[] Split(string? text, string between) => (text ?? string.Empty).Split(between.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);

    private static ImmutableArray<string>? Streams(int pid)
    {
        var (streams, refused) = (ImmutableArray.CreateBuilder<string>(3), 0);
        for (var descriptor = 0; descriptor < 3; descriptor++)
        {
            var link = LinuxFile.ReadLink($"/proc/{pid}/fd/{descriptor}");
            if (link.Gap?.Kind == GapKind.NotPermitted) refused++;
            streams.Add(link.Value ?? "closed");
        }

        return refused == 3 ? null : streams.MoveToImmutable();
    }

    private byte[]? Sought(string path, int most = MostText)
    {
        var reading = LinuxFile.Read(path, most);
        if (reading.Gap is { } gap) gaps.Add(gap);
        return reading.Value;
    }
}

/// <summary>A process with the root that its files lie in.</summary>
/// <param name="Process">What the kernel tells of it.</param>
/// <param name="Files">The root of its executable, which is not its own for one that locked itself in after its start.</param>
/// <param name="View">The number under which /proc tells of it: its own, or that of a thread that goes on without the first.</param>
internal sealed record ReadProcess(ProcessObservation Process, ProcessRoot Files, int View);
