using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>A process, as the kernel tells of it. What is null was not seen, and a <see cref="Gap"/> says why.</summary>
public sealed record ProcessObservation
{
    /// <summary>Its number in this machine's own namespace.</summary>
    public required int Pid { get; init; }

    /// <summary>When it began, in clock ticks since the machine did: with the pid it names one process for ever.</summary>
    public required ulong StartTicks { get; init; }

    /// <summary>The same as a time.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The name it bears (comm): up to 15 bytes of its own choice.</summary>
    public required string Name { get; init; }

    /// <summary>The process that started it, or took it over; 0 for none.</summary>
    public required int Parent { get; init; }

    /// <summary>Its ancestors from the parent on, up to the first process.</summary>
    public ImmutableArray<AncestorObservation> Ancestors { get; init; } = [];

    /// <summary>Processes that it started and that still run, by their names.</summary>
    public ImmutableArray<AncestorObservation> Children { get; init; } = [];

    /// <summary>True for a thread of the kernel, by the kernel's own flag.</summary>
    public required bool IsKernelThread { get; init; }

    /// <summary>The file it executes; null for a thread of the kernel, and where it was not seen.</summary>
    public ExecutableObservation? Executable { get; init; }

    /// <summary>The words it was started with; a process may overwrite them. Null where they were not seen.</summary>
    public ImmutableArray<string>? CommandLine { get; init; }

    /// <summary>What an interpreter runs: the script, assembly or archive; null for what is none.</summary>
    public ProgramFile? Program { get; init; }

    /// <summary>Of a program that only forwards connections: the address and port that it forwards them to, by its command line; null for every other.</summary>
    public string? ForwardsTo { get; init; }

    /// <summary>The user whose rights it has (effective), by number; null where it was not seen.</summary>
    public uint? User { get; init; }

    /// <summary>The same by name, from the password file of its root.</summary>
    public string? UserName { get; init; }

    /// <summary>Its control group (v2), below the mount.</summary>
    public string? Cgroup { get; init; }

    /// <summary>The service manager's unit, from the control group.</summary>
    public string? Unit { get; init; }

    /// <summary>The container, from the control group; null for none.</summary>
    public ContainerObservation? Container { get; init; }

    /// <summary>Its effective capabilities, a bit each (capabilities(7)).</summary>
    public ulong? Capabilities { get; init; }

    /// <summary>The process that traces it; 0 for none.</summary>
    public int? Tracer { get; init; }

    /// <summary>The network namespace, by its inode.</summary>
    public ulong? NetworkNamespace { get; init; }

    /// <summary>The mount namespace, by its inode.</summary>
    public ulong? MountNamespace { get; init; }

    /// <summary>True when its root folder is not this machine's.</summary>
    public bool? HasOwnRoot { get; init; }

    /// <summary>Libraries that it was told to load before all others (LD_PRELOAD), paths with their links followed, and those of its root's <c>/etc/ld.so.preload</c>.</summary>
    public ImmutableArray<string> Preloads { get; init; } = [];

    /// <summary>Files it has mapped executable, but for the executable itself; null where they were not seen.</summary>
    public ImmutableArray<MappedFile>? Mapped { get; init; }

    /// <summary>How many stretches of memory are writable and executable at once, with no file behind them.</summary>
    public int? WritableCode { get; init; }

    /// <summary>What its descriptors 0, 1 and 2 are, e.g. <c>/dev/null</c>, <c>socket:[812]</c>; null where they were not seen.</summary>
    public ImmutableArray<string>? StandardStreams { get; init; }

    /// <summary>Its sockets that see packets beside the protocols; null where that was not seen.</summary>
    public ImmutableArray<RawSocket>? RawSockets { get; init; }

    /// <summary>File systems that are mounted over what /proc tells of it, e.g. <c>tmpfs at /proc/812</c>: they hide it from whoever reads there. Null where that was not looked at.</summary>
    public ImmutableArray<string>? Covers { get; init; }

    /// <summary>The certificates that it is configured with; null for what is no server whose configuration is read, and for workers, whose first process has it.</summary>
    public ServerConfiguration? Configuration { get; init; }
}

/// <summary>A process near another.</summary>
/// <param name="Pid">Its number.</param>
/// <param name="Name">The name it bears.</param>
/// <param name="Executable">The file it executes; null where it was not seen.</param>
public sealed record AncestorObservation(int Pid, string Name, string? Executable)
{
    /// <summary>Of a child: what its descriptor 0 is; null where it was not seen.</summary>
    public string? Input { get; init; }
}

/// <summary>A container, as far as a control group tells.</summary>
/// <param name="Engine">Who runs it: docker, podman, containerd, crio, lxc, nspawn, kubernetes.</param>
/// <param name="Id">Its id or name.</param>
public sealed record ContainerObservation(string Engine, string Id);
