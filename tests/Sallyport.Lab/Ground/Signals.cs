using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sallyport.Lab.Ground;

/// <summary>POSIX signals, which <see cref="Process"/> cannot send.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    private const int NoSuchProcess = 3;

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
