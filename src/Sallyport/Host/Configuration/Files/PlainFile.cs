using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sallyport.Host.Configuration.Files;

/// <summary>Reads a file of this machine up to the limit, and never waits: a named pipe where a file is expected would hold an ordinary open for ever.</summary>
internal static partial class PlainFile
{
    private const int ReadOnlyCloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const int NotPermitted = 1;
    private const int AccessDenied = 13;

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileReading Read(string place)
    {
        using var stream = new FileStream(Open(place), FileAccess.Read, bufferSize: 0);
        return Fill(stream) is { } bytes ? new FileReading.Taken(bytes, new DateTimeOffset(File.GetLastWriteTimeUtc(stream.SafeFileHandle))) : new FileReading.Refused("is larger than 4 MiB");
    }

    /// <summary>Files of the kernel have no length, and any file may grow meanwhile.</summary>
    private static byte[]? Fill(FileStream stream)
    {
        var buffer = new MemoryStream();
        var part = new byte[64 * 1024];
        while (stream.Read(part) is > 0 and var count)
        {
            if (buffer.Length + count > FileLimits.MostBytes) return null;
            buffer.Write(part, 0, count);
        }

        return buffer.ToArray();
    }

    private static SafeFileHandle Open(string place)
    {
        if (!OperatingSystem.IsLinux()) return File.OpenHandle(place);

        var handle = new SafeFileHandle(OpenDescriptor(place, ReadOnlyCloseOnExec | NonBlocking), ownsHandle: true);
        if (!handle.IsInvalid) return handle;

        var error = Marshal.GetLastPInvokeError();
        handle.Dispose();
        throw error is NotPermitted or AccessDenied ? new UnauthorizedAccessException() : new IOException();
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenDescriptor(string path, int flags);
}
