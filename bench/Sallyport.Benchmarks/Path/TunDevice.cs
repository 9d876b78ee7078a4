using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sallyport.Benchmarks.Path;

/// <summary>One end of a wire that this process carries: whole IP packets are read from it and written to it (Linux tuntap).</summary>
internal sealed partial class TunDevice : IDisposable
{
    private const nuint SetInterface = 0x400454CA;
    private const ushort TunWithoutHeader = 0x0001 | 0x1000;
    private const int NameLength = 16;
    private const int RequestLength = 40;
    private readonly FileStream _stream;

    /// <summary>Opens or makes the device called <paramref name="name"/>; root only.</summary>
    /// <exception cref="Win32Exception">The kernel refused.</exception>
    internal TunDevice(string name)
    {
        var handle = File.OpenHandle("/dev/net/tun", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Span<byte> request = stackalloc byte[RequestLength];
        request.Clear();
        System.Text.Encoding.ASCII.GetBytes(name, request[..(NameLength - 1)]);
        MemoryMarshal.Write(request[NameLength..], TunWithoutHeader);
        if (Control(handle, SetInterface, ref request[0]) < 0) throw new Win32Exception(Marshal.GetLastPInvokeError(), $"tun device {name}");

        _stream = new FileStream(handle, FileAccess.ReadWrite, bufferSize: 0);
    }

    /// <summary>Waits for a packet that the host sends here.</summary>
    internal int Read(Span<byte> packet) => _stream.Read(packet);

    /// <summary>Lets the host receive <paramref name="packet"/>.</summary>
    internal void Write(ReadOnlySpan<byte> packet) => _stream.Write(packet);

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(SafeFileHandle device, nuint request, ref byte argument);
}
