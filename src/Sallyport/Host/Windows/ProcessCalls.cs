using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sallyport.Host.Windows;

/// <summary>The calls of kernel32.dll and advapi32.dll for processes, their accounts and services; those that return 0 have failed, and <see cref="Marshal.GetLastPInvokeError"/> has the number of the error.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class ProcessCalls
{
    internal const int AccessDenied = 5;
    internal const int InvalidParameter = 87;
    internal const int MoreData = 234;

    [LibraryImport("kernel32", EntryPoint = "OpenProcess", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint Open(uint rights, int inherit, uint process);

    [LibraryImport("kernel32", EntryPoint = "CloseHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Close(nint handle);

    [LibraryImport("kernel32", EntryPoint = "QueryFullProcessImageNameW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int ImageName(nint process, uint flags, char* name, uint* length);

    [LibraryImport("kernel32", EntryPoint = "GetProcessTimes", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Times(nint process, long* created, long* ended, long* kernel, long* user);

    [LibraryImport("kernel32", EntryPoint = "CreateToolhelp32Snapshot", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint Snapshot(uint kinds, uint process);

    [LibraryImport("kernel32", EntryPoint = "Process32FirstW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int First(nint snapshot, byte* entry);

    [LibraryImport("kernel32", EntryPoint = "Process32NextW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Next(nint snapshot, byte* entry);

    [LibraryImport("advapi32", EntryPoint = "OpenProcessToken", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Token(nint process, uint rights, nint* token);

    [LibraryImport("advapi32", EntryPoint = "GetTokenInformation", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int TokenInformation(nint token, int kind, byte* buffer, uint size, uint* wanted);

    [LibraryImport("advapi32", EntryPoint = "LookupAccountSidW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Account(char* machine, nint identity, char* name, uint* nameLength, char* domain, uint* domainLength, int* kind);

    [LibraryImport("advapi32", EntryPoint = "OpenSCManagerW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint Services(char* machine, char* database, uint rights);

    [LibraryImport("advapi32", EntryPoint = "CloseServiceHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CloseServices(nint manager);

    [LibraryImport("advapi32", EntryPoint = "EnumServicesStatusExW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int ListServices(nint manager, int level, uint kinds, uint states, byte* buffer, uint size, uint* missing, uint* count, uint* resume, char* group);
}
