using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sallyport.Host.Windows;

/// <summary>The calls of iphlpapi.dll and httpapi.dll; each returns 0 or the number of its error (winerror.h).</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class NetworkCalls
{
    internal const int TooSmall = 122;
    internal const int NoMore = 259;
    internal const uint Internet = 2;
    internal const uint Internet6 = 23;
    internal const int ListenersWithModule = 6;
    internal const int UdpWithModule = 2;
    internal const int BindingsToAddresses = 1;
    internal const int BindingsToNames = 5;

    [LibraryImport("iphlpapi", EntryPoint = "GetExtendedTcpTable")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int TcpTable(byte* table, uint* size, int ordered, uint family, int kind, uint reserved);

    [LibraryImport("iphlpapi", EntryPoint = "GetExtendedUdpTable")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int UdpTable(byte* table, uint* size, int ordered, uint family, int kind, uint reserved);

    /// <summary>Version 2.0 in two halves, and the flag that asks for the configuration (HTTP_INITIALIZE_CONFIG).</summary>
    [LibraryImport("httpapi", EntryPoint = "HttpInitialize")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int BeginHttp(uint version, uint flags, nint reserved);

    [LibraryImport("httpapi", EntryPoint = "HttpTerminate")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int EndHttp(uint flags, nint reserved);

    [LibraryImport("httpapi", EntryPoint = "HttpQueryServiceConfiguration")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int HttpConfiguration(nint service, int kind, byte* question, uint questionSize, byte* answer, uint answerSize, uint* wanted, nint overlapped);
}
