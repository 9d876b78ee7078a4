using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.MacOs;

namespace Sallyport.Host.MacOs;

/// <summary>Reads what macOS tells of one process; what it does not tell becomes a gap.</summary>
/// <remarks>It has not run on a live macOS.</remarks>
[SupportedOSPlatform("macos")]
internal sealed unsafe class ProcessReader(List<Gap> gaps)
{
    private const int MostAncestors = 16;
    private const int MostPath = 4096;
    private const int MostWords = 1 << 20;
    private const int Kernel = 1;
    private const int Words = 49;

    /// <summary>The process; null when it is gone or not shown.</summary>
    internal ProcessObservation? Read(int pid)
    {
        if (Describe(pid) is not { } described)
        {
            gaps.Add(new Gap($"process {pid}", GapKind.Raced, "it ended while it was looked at, or is not shown", Hides: true));
            return null;
        }

        var path = Path(pid);
        if (path is null) gaps.Add(new Gap($"process {pid}", GapKind.NotPermitted, "which file it executes was not told"));
        return new ProcessObservation
        {
            Pid = pid,
            StartTicks = described.StartedAt,
            StartedAt = DateTimeOffset.UnixEpoch.AddMicroseconds(described.StartedAt),
            Name = described.Name,
            Parent = (int)described.Parent,
            IsKernelThread = false,
            Ancestors = Ancestors(described),
            User = described.User,
            UserName = UserName(described.User),
            CommandLine = CommandLine(pid),
            Executable = path is null ? null : new ExecutableObservation { Path = path, IsDeleted = false, IsMemory = false, Signature = CodeSignature.Of(path) },
        };
    }

    /// <summary>Number, start, user and name; null when it is gone or not shown.</summary>
    internal static ProcessDescription? Describe(int pid)
    {
        Span<byte> buffer = stackalloc byte[ProcessDescription.Size];
        int length;
        fixed (byte* at = buffer) length = ProcessCalls.Information(pid, ProcessCalls.Description, 0, at, buffer.Length);
        return ProcessDescription.Read(buffer[..Math.Clamp(length, 0, buffer.Length)]) is { IsOk: true, Value: var process } ? process : null;
    }

    private static ImmutableArray<AncestorObservation> Ancestors(ProcessDescription process)
    {
        var found = ImmutableArray.CreateBuilder<AncestorObservation>();
        for (ProcessDescription? at = process; found.Count < MostAncestors && at is { Parent: > 0 and var parent } && parent != at.Value.ProcessId;)
        {
            at = Describe((int)parent);
            if (at is { } one) found.Add(new AncestorObservation((int)one.ProcessId, one.Name, Path((int)one.ProcessId)));
        }

        return found.ToImmutable();
    }

    private static string? Path(int pid)
    {
        Span<byte> buffer = stackalloc byte[MostPath];
        int length;
        fixed (byte* at = buffer) length = ProcessCalls.Path(pid, at, (uint)buffer.Length);
        return length <= 0 ? null : Encoding.UTF8.GetString(buffer[..Math.Min(length, buffer.Length)]);
    }

    private static string? UserName(uint user)
    {
        var account = ProcessCalls.Account(user);
        return account == 0 ? null : Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(account));
    }

    /// <summary>sysctl for CTL_KERN (1) and KERN_PROCARGS2 (49).</summary>
    private static ImmutableArray<string>? CommandLine(int pid)
    {
        var name = stackalloc int[] { Kernel, Words, pid };
        var buffer = new byte[MostWords];
        var size = (nuint)buffer.Length;
        int error;
        fixed (byte* at = buffer) error = ProcessCalls.Control(name, 3, at, &size, null, 0);
        return error == 0 && ProcessArguments.Read(buffer.AsSpan(0, (int)Math.Min(size, (nuint)buffer.Length))) is { IsOk: true, Value: var words } ? words : null;
    }
}
