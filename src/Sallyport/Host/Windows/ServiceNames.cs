using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Asks the service manager of Windows which services run in which process: several may share one svchost.</summary>
/// <remarks>EnumServicesStatusExW for SERVICE_WIN32 (0x30) and SERVICE_ACTIVE (1), learn.microsoft.com/windows/win32/api/winsvc. It has not run on a live Windows.</remarks>
internal static class ServiceNames
{
    private const uint MayList = 4;
    private const uint Programs = 0x30;
    private const uint Active = 1;
    private const int FirstSize = 1 << 16;
    private const int AccessDenied = 5;

    /// <summary>The names by process, put together in the order of the alphabet.</summary>
    internal static Dictionary<uint, string> ByProcess(IEnumerable<ServiceProcess> services) =>
        services.Where(service => service.ProcessId != 0).GroupBy(service => service.ProcessId).ToDictionary(shared => shared.Key, shared => string.Join(", ", shared.Select(service => service.Name).Order(StringComparer.Ordinal)));

    /// <summary>Asks for them.</summary>
    [SupportedOSPlatform("windows")]
    internal static unsafe Dictionary<uint, string> Read(List<Gap> gaps)
    {
        var manager = ProcessCalls.Services(null, null, MayList);
        if (manager == 0) return Unread(gaps, Marshal.GetLastPInvokeError());

        var count = 0u;
        var list = Filled.Ask((Span<byte> buffer, out uint wanted) => Fill(manager, buffer, out wanted, out count), ProcessCalls.MoreData, FirstSize);
        _ = ProcessCalls.CloseServices(manager);
        if (list.Error != 0) return Unread(gaps, list.Error);

        fixed (byte* at = list.Bytes.Span)
            return ServiceList.Read(list.Bytes.Span, (ulong)at, count) is { IsOk: true, Value: var services } ? ByProcess(services) : Unread(gaps, 0);
    }

    [SupportedOSPlatform("windows")]
    private static unsafe int Fill(nint manager, Span<byte> buffer, out uint wanted, out uint count)
    {
        uint missing, listed, resume = 0;
        int done;
        fixed (byte* at = buffer) done = ProcessCalls.ListServices(manager, 0, Programs, Active, at, (uint)buffer.Length, &missing, &listed, &resume, null);
        (wanted, count) = ((uint)buffer.Length + missing, listed);
        return done != 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private static Dictionary<uint, string> Unread(List<Gap> gaps, int error)
    {
        gaps.Add(new Gap("the list of services", error == AccessDenied ? GapKind.NotPermitted : GapKind.Unreadable, error == 0 ? "it has another form" : $"Windows refused it (error {error})"));
        return [];
    }
}
