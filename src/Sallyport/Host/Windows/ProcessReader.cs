using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Reads what Windows tells of one process: start, file, account, parents and services. What it does not tell becomes a gap.</summary>
/// <param name="listed">Every process by number.</param>
/// <param name="services">The services by process.</param>
/// <param name="gaps">Where it is told what was not seen.</param>
/// <remarks>
/// OpenProcess with PROCESS_QUERY_LIMITED_INFORMATION (0x1000), GetProcessTimes and QueryFullProcessImageNameW, learn.microsoft.com/windows/win32/api/processthreadsapi and /winbase.
/// It has not run on a live Windows.
/// </remarks>
[SupportedOSPlatform("windows")]
internal sealed unsafe class ProcessReader(IReadOnlyDictionary<uint, ProcessEntry> listed, IReadOnlyDictionary<uint, string> services, List<Gap> gaps)
{
    private const uint MayQueryLittle = 0x1000;
    private const int MostPath = 1 << 15;

    /// <summary>The process; null when there is none of that number, or Windows does not show it.</summary>
    internal ProcessObservation? Read(uint pid)
    {
        var handle = ProcessCalls.Open(MayQueryLittle, 0, pid);
        if (handle == 0)
        {
            var isGone = Marshal.GetLastPInvokeError() == ProcessCalls.InvalidParameter;
            gaps.Add(new Gap($"process {pid}", isGone ? GapKind.Raced : GapKind.NotPermitted, isGone ? "it ended while it was looked at" : "the system refused it to this user", Hides: isGone || !listed.ContainsKey(pid)));
            return isGone || !listed.TryGetValue(pid, out var known) ? null : Named(known);
        }

        var process = Read(pid, handle);
        _ = ProcessCalls.Close(handle);
        return process;
    }

    private ProcessObservation Read(uint pid, nint handle)
    {
        long created = 0, ended, kernel, user;
        if (ProcessCalls.Times(handle, &created, &ended, &kernel, &user) == 0) gaps.Add(new Gap($"process {pid}", GapKind.Unreadable, "its start was not told"));
        var path = Path(handle);
        if (path is null) gaps.Add(new Gap($"process {pid}", GapKind.Unreadable, "which file it executes was not told"));
        return Named(listed.TryGetValue(pid, out var entry) ? entry : new ProcessEntry(pid, 0, path?[(path.LastIndexOf('\\') + 1)..] ?? "?")) with
        {
            StartTicks = (ulong)created,
            StartedAt = created > 0 && created < DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks ? DateTimeOffset.FromFileTime(created).ToUniversalTime() : DateTimeOffset.UnixEpoch,
            Executable = path is null ? null : new ExecutableObservation { Path = path, IsDeleted = false, IsMemory = false, Signature = FileSignature.Of(path) },
            UserName = AccountNames.Of(handle),
        };
    }

    /// <summary>What the lists tell, to everybody.</summary>
    private ProcessObservation Named(ProcessEntry entry) => new()
    {
        Pid = (int)entry.ProcessId,
        StartTicks = 0,
        StartedAt = DateTimeOffset.UnixEpoch,
        Name = entry.Name,
        Parent = (int)entry.Parent,
        IsKernelThread = false,
        Ancestors = Ancestry.Of(entry.ProcessId, listed),
        Unit = services.GetValueOrDefault(entry.ProcessId),
    };

    private static string? Path(nint process)
    {
        var name = new char[MostPath];
        var length = (uint)name.Length;
        fixed (char* at = name) return ProcessCalls.ImageName(process, 0, at, &length) == 0 ? null : new string(name, 0, (int)Math.Min(length, (uint)name.Length));
    }
}
