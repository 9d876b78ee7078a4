using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sallyport.Host.Packages;

/// <summary>Opens files so that nothing which was put in a file's place can hold the reader up: a pipe without a writer opens at once and reads as empty.</summary>
/// <remarks>Below another root the files are a stranger's. The platform's own opening also asks for a lock and for the kind of file, which a thousand lists need not.</remarks>
internal static partial class NativeFile
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExecute = 0x80000;

    /// <summary>Opens for reading; null when there is no such file or it is not permitted.</summary>
    public static SafeFileHandle? Open(string path)
    {
        if (!OperatingSystem.IsLinux()) return OpenElsewhere(path);

        var handle = OpenForReading(path, NonBlocking | CloseOnExecute);
        if (!handle.IsInvalid) return handle;

        handle.Dispose();
        return null;
    }

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="offset"/> on, less at the end of the file; -1 when it cannot be read.</summary>
    public static int Read(SafeFileHandle file, Span<byte> buffer, long offset)
    {
        try
        {
            var total = 0;
            while (total < buffer.Length && RandomAccess.Read(file, buffer[total..], offset + total) is > 0 and var read) total += read;
            return total;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return -1;
        }
    }

    /// <summary>The length; -1 for what has none, such as a pipe.</summary>
    public static long Length(SafeFileHandle file)
    {
        try
        {
            return RandomAccess.GetLength(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return -1;
        }
    }

    /// <summary>When the file was last written; null when that is not told.</summary>
    public static DateTimeOffset? Written(SafeFileHandle file)
    {
        try
        {
            return new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static SafeFileHandle? OpenElsewhere(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle OpenForReading(string path, int flags);
}
