using System.Collections.Immutable;

namespace Sallyport.Wire.Windows;

/// <summary>Reads the running services that EnumServicesStatusExW lists for SC_ENUM_PROCESS_INFO: an array of ENUM_SERVICE_STATUS_PROCESSW, its names behind it.</summary>
/// <remarks>
/// winsvc.h (learn.microsoft.com/windows/win32/api/winsvc/ns-winsvc-enum_service_status_processw and ns-winsvc-service_status_process): two pointers to text, then nine numbers of 32 bits of which the
/// eighth is the process; 56 bytes with what fills them up. It has not run on a live Windows.
/// </remarks>
internal static class ServiceList
{
    private const int Size = 56;
    private const int Process = 16 + (7 * 4);

    /// <summary>Reads <paramref name="count"/> services.</summary>
    /// <param name="filled">The buffer that was filled.</param>
    /// <param name="address">Where it lies in memory.</param>
    /// <param name="count">How many it holds, as the call told.</param>
    internal static ParseResult<ImmutableArray<ServiceProcess>> Read(ReadOnlySpan<byte> filled, ulong address, uint count)
    {
        if (count > int.MaxValue / Size) return ParseResult.Malformed("more services than a buffer can hold", 0);

        var buffer = new PointedBuffer(filled, address);
        var end = (int)count * Size;
        if (end > buffer.Length) return ParseResult.NeedMore(end - buffer.Length);

        var services = ImmutableArray.CreateBuilder<ServiceProcess>((int)count);
        for (var row = 0; row < end; row += Size)
        {
            if (buffer.Text(row) is not { } name) return ParseResult.Malformed("a service whose name lies outside of the buffer", row);

            services.Add(new ServiceProcess(name, buffer.Number(row + Process)));
        }

        return ParseResult.Ok(services.MoveToImmutable(), end);
    }
}

/// <summary>A service and the process that it runs in.</summary>
/// <param name="Name">The service's name, as the service manager keeps it; untrusted.</param>
/// <param name="ProcessId">The process; 0 for a service that does not run.</param>
internal readonly record struct ServiceProcess(string Name, uint ProcessId);
