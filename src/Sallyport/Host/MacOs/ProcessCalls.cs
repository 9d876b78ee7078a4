using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sallyport.Host.MacOs;

/// <summary>The calls of libproc and libSystem for processes and their descriptors; where one fails, <see cref="Marshal.GetLastPInvokeError"/> has the number of the error.</summary>
/// <remarks>libproc.h and sys/proc_info.h of xnu (github.com/apple-oss-distributions/xnu); each returns the bytes that it filled, and 0 for a failure.</remarks>
[SupportedOSPlatform("macos")]
internal static unsafe partial class ProcessCalls
{
    internal const int NotPermitted = 1;
    internal const int NoProcess = 3;
    internal const int Descriptors = 1;
    internal const int Description = 3;
    internal const int SocketInformation = 3;

    /// <summary>Bytes of struct socket_fdinfo are fewer; a description longer than it is asked for is never given.</summary>
    internal const int MostSocket = 1024;

    /// <summary>Returns how many numbers it filled.</summary>
    [LibraryImport("libproc", EntryPoint = "proc_listallpids", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int List(byte* buffer, int size);

    [LibraryImport("libproc", EntryPoint = "proc_pidinfo", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Information(int process, int kind, ulong argument, byte* buffer, int size);

    [LibraryImport("libproc", EntryPoint = "proc_pidfdinfo", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int DescriptorInformation(int process, int descriptor, int kind, byte* buffer, int size);

    [LibraryImport("libproc", EntryPoint = "proc_pidpath", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Path(int process, byte* buffer, uint size);

    [LibraryImport("libSystem", EntryPoint = "sysctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Control(int* name, uint nameLength, byte* buffer, nuint* size, byte* changed, nuint changedSize);

    /// <summary>Returns struct passwd, which begins with a pointer to the name.</summary>
    [LibraryImport("libSystem", EntryPoint = "getpwuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint Account(uint user);
}
