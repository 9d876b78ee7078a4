using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>A machine that is made up, with what an ordinary one has: for going once through judging and telling before the real one was seen.</summary>
internal static class RehearsedMachine
{
    private const string Path = "/usr/sbin/nginx";
    private const int Pid = 2;
    private const int Worker = 3;

    internal static MachineObservation Make() => new()
    {
        Port = 443,
        StartedAt = DateTimeOffset.UnixEpoch,
        Elapsed = TimeSpan.Zero,
        Listeners = [new ListenerObservation { Protocol = ListenerProtocol.Tcp, Address = "0.0.0.0", Port = 443, User = 0, Inode = 1, Cookie = 1, Queued = 0, Backlog = 511, NetworkNamespace = 1, Holds = [new SocketHold(Pid, [6]), new SocketHold(Worker, [6])] }],
        Processes = [Process(Pid, Parent), Process(Worker, new AncestorObservation(Pid, "nginx", Path), Parent)],
        Gaps = [],
        ProcessesSearched = 1,
        AsSuperuser = true,
    };

    private static AncestorObservation Parent => new(1, "init", "/sbin/init");

    private static ProcessObservation Process(int pid, params ImmutableArray<AncestorObservation> ancestors) => new()
    {
        Pid = pid,
        StartTicks = 1,
        StartedAt = DateTimeOffset.UnixEpoch,
        Name = "nginx",
        Parent = ancestors[0].Pid,
        IsKernelThread = false,
        Ancestors = ancestors,
        Executable = new ExecutableObservation { Path = Path, IsDeleted = false, IsMemory = false, Owner = 0, Mode = 0x1ED, Package = new PackageAnswer.Found(Package) },
        CommandLine = ["nginx"],
        User = 0,
        UserName = "root",
        Mapped = [],
        WritableCode = 0,
        Tracer = 0,
        Covers = [],
        StandardStreams = ["/dev/null", "/dev/null", "/dev/null"],
    };

    private static PackageObservation Package => new() { Manager = PackageManager.Dpkg, Name = "nginx", Version = "1", Source = "nginx", ListsWritten = DateTimeOffset.UnixEpoch, Path = Path, Integrity = IntegrityReading.Compare("md5", "0", "0") };
}
