using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Tests.Seen;

/// <summary>Holders on Windows and macOS, with what those systems tell.</summary>
internal static class SystemHolders
{
    internal const string Worker = @"C:\Windows\System32\inetsrv\w3wp.exe";
    private const string Maker = "Microsoft Windows";

    /// <summary>A service of Windows, signed by its maker.</summary>
    internal static Holder Service { get; } = new()
    {
        Platform = ObservedSystem.Windows,
        Process = new ProcessObservation
        {
            Pid = 2688,
            StartTicks = 134_000_000_000_000_000,
            StartedAt = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero),
            Name = "w3wp.exe",
            Parent = 640,
            IsKernelThread = false,
            Ancestors = [new AncestorObservation(640, "services.exe", null)],
            Executable = new ExecutableObservation { Path = Worker, IsDeleted = false, IsMemory = false, Signature = new SignatureObservation(SignatureState.Valid, Maker, null) },
            UserName = @"NT AUTHORITY\NETWORK SERVICE",
            Unit = "W3SVC, WAS",
        },
        Listeners = [Listener(2688)],
        Beside = [],
        Gaps = [],
    };

    /// <summary>The same with a signature in that state.</summary>
    internal static Holder Signed(SignatureState state, string? signer = Maker) =>
        Service.Executing(file => file with { Signature = new SignatureObservation(state, signer, state is SignatureState.Valid or SignatureState.None ? null : "TRUST_E_BAD_DIGEST") });

    /// <summary>The same with another file.</summary>
    internal static Holder Running(string path) => Service.Executing(file => file with { Path = path });

    internal static ListenerObservation Listener(params int[] pids) => new()
    {
        Protocol = ListenerProtocol.Tcp,
        Address = "0.0.0.0",
        Port = 443,
        User = ListenerObservation.UnknownUser,
        Inode = 0,
        Cookie = 9,
        Queued = 0,
        NetworkNamespace = 0,
        Holds = [.. pids.Select(pid => new SocketHold(pid, []))],
    };

    internal static MachineObservation Machine(ListenerObservation listener, params Holder[] holders) => new()
    {
        Platform = ObservedSystem.Windows,
        Port = 443,
        StartedAt = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero),
        Elapsed = TimeSpan.FromMilliseconds(12),
        Listeners = [listener],
        Processes = [.. holders.Select(holder => holder.Process)],
        Gaps = [],
        ProcessesSearched = 100,
        AsSuperuser = true,
    };
}
