using System.Text;
using Sallyport.Host.Linux.Proc;

namespace Sallyport.Host.Linux;

/// <summary>A process and not only its number: the open folder below /proc stays that of this process, and empty of facts once it is gone, when its number is given to another.</summary>
internal sealed unsafe class ProcessHandle : IDisposable
{
    private const int LongestName = 64;
    private const int LongestStat = 1024;
    private readonly int _folder;

    private ProcessHandle(int pid, int folder) => (Pid, _folder) = (pid, folder);

    /// <summary>Its number while it lives.</summary>
    internal int Pid { get; }

    /// <summary>Opens the process that has the number now; null when there is none.</summary>
    internal static ProcessHandle? Open(int pid)
    {
        var folder = LinuxCalls.Open($"/proc/{pid}", LinuxCalls.PathOnly | LinuxCalls.Folder | LinuxCalls.CloseOnExec);
        return folder < 0 ? null : new ProcessHandle(pid, folder);
    }

    /// <summary>Whether the descriptor is the socket at this moment.</summary>
    internal bool Holds(SocketDescriptor held)
    {
        var name = stackalloc byte[LongestName];
        var text = held.Thread == 0 ? $"fd/{held.Descriptor}\0" : $"task/{held.Thread}/fd/{held.Descriptor}\0";
        _ = Encoding.ASCII.GetBytes(text, new Span<byte>(name, LongestName));
        return DescriptorScan.Inode(_folder, name, out _) == held.Inode;
    }

    /// <summary>Whether this very process lives.</summary>
    internal bool Lives()
    {
        fixed (byte* name = "stat\0"u8)
        {
            var file = LinuxCalls.OpenAt(_folder, name, LinuxCalls.ReadOnly | LinuxCalls.CloseOnExec);
            if (file < 0) return false;

            var text = stackalloc byte[LongestStat];
            var length = (int)LinuxCalls.Read(file, text, LongestStat);
            _ = LinuxCalls.Close(file);
            return length > 0 && ProcessStat.Read(new ReadOnlySpan<byte>(text, length)) is { Lives: true };
        }
    }

    public void Dispose() => _ = LinuxCalls.Close(_folder);
}
