using System.Buffers.Binary;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Lists every process with its parent and its file's name, which Windows tells of those of other users too.</summary>
/// <remarks>CreateToolhelp32Snapshot with TH32CS_SNAPPROCESS (2), learn.microsoft.com/windows/win32/api/tlhelp32. It has not run on a live Windows.</remarks>
[SupportedOSPlatform("windows")]
internal static unsafe class ProcessSnapshot
{
    private const uint Processes = 2;

    /// <summary>The processes by number.</summary>
    internal static Dictionary<uint, ProcessEntry> Read(List<Gap> gaps)
    {
        var found = new Dictionary<uint, ProcessEntry>();
        var snapshot = ProcessCalls.Snapshot(Processes, 0);
        if (snapshot == -1)
        {
            gaps.Add(new Gap("the list of processes", GapKind.Unreadable, "Windows did not give it"));
            return found;
        }

        Span<byte> entry = stackalloc byte[ProcessEntry.Size];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, ProcessEntry.Size);
        fixed (byte* at = entry)
        {
            for (var more = ProcessCalls.First(snapshot, at); more != 0; more = ProcessCalls.Next(snapshot, at))
                if (ProcessEntry.Read(entry) is { IsOk: true, Value: var process }) found[process.ProcessId] = process;
        }

        _ = ProcessCalls.Close(snapshot);
        return found;
    }
}
