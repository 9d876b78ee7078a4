using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sallyport.Lab.Ground;

/// <summary>POSIX signals, which <see cref="Process"/> cannot send.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    private const int NoSuchProcess = 3;
    private const string Status = "/proc/self/status";
    private const string Ignored = "SigIgn:";

    /// <summary>Whether this process, and with it what it starts, ignores a signal (proc_pid_status(5), SigIgn): a shell has what it starts in the background ignore SIGINT.</summary>
    public static bool IsIgnored(int signal) =>
        File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) != 0;

    /// <summary>Sends a signal; a process that has ended meanwhile is no failure.</summary>
    public static void Send(Process process, int signal)
    {
        if (!process.HasExited) Send(process.Id, signal);
    }

    /// <summary>The same by number, for processes that others started.</summary>
    public static void Send(int processId, int signal)
    {
        if (SendSignal(processId, signal) != 0 && Marshal.GetLastPInvokeError() != NoSuchProcess) throw new Win32Exception();
    }

    /// <summary>Ends the group that a process led, where it led one: the children that it left behind.</summary>
    public static void EndGroup(int processId) => Send(-processId, Kill);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
