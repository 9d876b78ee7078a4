using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.MacOs;

namespace Sallyport.Host.MacOs;

/// <summary>Goes through the descriptors of every process for sockets; those of other users are shown to the superuser alone.</summary>
/// <remarks>It has not run on a live macOS.</remarks>
[SupportedOSPlatform("macos")]
internal sealed unsafe class DescriptorScan(HeldSockets sockets)
{
    private const int Full = -1;
    private const int FirstSize = 1 << 12;
    private int _denied;

    /// <summary>Processes whose descriptors were read.</summary>
    internal int Searched { get; private set; }

    /// <summary>Goes through all.</summary>
    internal void Run(List<Gap> gaps)
    {
        var all = Filled.Ask(static (Span<byte> buffer, out uint wanted) => List(buffer, out wanted), Full, FirstSize);
        if (all.Error != 0) gaps.Add(new Gap("the list of processes", GapKind.Unreadable, $"macOS did not give it (error {all.Error})", Hides: true));
        foreach (var pid in MemoryMarshal.Cast<byte, int>(all.Bytes.Span))
            if (pid > 0) Scan(pid);

        if (_denied > 0) gaps.Add(new Gap("descriptors", GapKind.NotPermitted, $"those of {_denied} processes are shown to the superuser alone", Hides: true));
    }

    private void Scan(int pid)
    {
        var list = Filled.Ask((Span<byte> buffer, out uint wanted) => Descriptors(pid, buffer, out wanted), Full, FirstSize);
        if (list.Error is ProcessCalls.NotPermitted) _denied++;
        if (list.Error != 0) return;

        Searched++;
        Span<byte> socket = stackalloc byte[ProcessCalls.MostSocket];
        foreach (var descriptor in DescriptorList.Sockets(list.Bytes.Span))
        {
            int length;
            fixed (byte* at = socket) length = ProcessCalls.DescriptorInformation(pid, descriptor, ProcessCalls.SocketInformation, at, socket.Length);
            if (length > 0) sockets.Add(pid, descriptor, socket[..Math.Min(length, socket.Length)]);
        }
    }

    private static int List(Span<byte> buffer, out uint wanted)
    {
        int count;
        fixed (byte* at = buffer) count = ProcessCalls.List(at, buffer.Length);
        return Told(count <= 0 ? 0 : count * sizeof(int), buffer.Length, out wanted);
    }

    private static int Descriptors(int pid, Span<byte> buffer, out uint wanted)
    {
        int length;
        fixed (byte* at = buffer) length = ProcessCalls.Information(pid, ProcessCalls.Descriptors, 0, at, buffer.Length);
        return Told(length, buffer.Length, out wanted);
    }

    /// <summary>These calls do not say that a buffer is too small: they fill all of it.</summary>
    private static int Told(int length, int size, out uint wanted)
    {
        wanted = (uint)(length < size ? length : size * 2);
        return length <= 0 ? Marshal.GetLastPInvokeError() : length < size ? 0 : Full;
    }
}
