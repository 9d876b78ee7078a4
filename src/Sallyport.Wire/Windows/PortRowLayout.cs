namespace Sallyport.Wire.Windows;

/// <summary>Where the fields of a row lie in the tables that GetExtendedTcpTable and GetExtendedUdpTable of Windows fill.</summary>
/// <param name="Start">Where the first row begins: behind the count, aligned as the row wants it.</param>
/// <param name="Size">Bytes of a row with what fills it up.</param>
/// <param name="AddressLength">4 or 16.</param>
/// <param name="Local">The local address; its scope and port follow where the family has them.</param>
/// <param name="Remote">The remote address, followed likewise; -1 for UDP, which has none.</param>
/// <param name="State">The state of TCP; -1 for UDP.</param>
/// <param name="Process">The number of the process that opened the endpoint.</param>
/// <param name="Created">When it did, in a FILETIME; -1 where rows do not tell.</param>
/// <remarks>
/// From tcpmib.h and udpmib.h as Microsoft's reference for MIB_TCPROW_OWNER_PID, MIB_TCP6ROW_OWNER_PID, MIB_UDPROW_OWNER_PID, MIB_UDP6ROW_OWNER_PID and their _OWNER_MODULE forms documents
/// them (learn.microsoft.com/windows/win32/api/tcpmib and /udpmib). Offsets were worked out from the declarations and are tested with rows that tests build; none of it has run on a live Windows.
/// </remarks>
internal sealed record PortRowLayout(int Start, int Size, int AddressLength, int Local, int Remote, int State, int Process, int Created)
{
    /// <summary>MIB_TCPROW_OWNER_PID.</summary>
    public static PortRowLayout Tcp { get; } = new(4, 24, 4, 4, 12, 0, 20, -1);

    /// <summary>MIB_TCP6ROW_OWNER_PID.</summary>
    public static PortRowLayout Tcp6 { get; } = new(4, 56, 16, 0, 24, 48, 52, -1);

    /// <summary>MIB_UDPROW_OWNER_PID.</summary>
    public static PortRowLayout Udp { get; } = new(4, 12, 4, 0, -1, -1, 8, -1);

    /// <summary>MIB_UDP6ROW_OWNER_PID.</summary>
    public static PortRowLayout Udp6 { get; } = new(4, 28, 16, 0, -1, -1, 24, -1);

    /// <summary>MIB_TCPROW_OWNER_MODULE: a time and sixteen opaque numbers more, which want multiples of eight.</summary>
    public static PortRowLayout TcpModule { get; } = new(8, 160, 4, 4, 12, 0, 20, 24);

    /// <summary>MIB_TCP6ROW_OWNER_MODULE.</summary>
    public static PortRowLayout Tcp6Module { get; } = new(8, 192, 16, 0, 24, 48, 52, 56);

    /// <summary>MIB_UDPROW_OWNER_MODULE, which has flags too.</summary>
    public static PortRowLayout UdpModule { get; } = new(8, 160, 4, 0, -1, -1, 8, 16);

    /// <summary>MIB_UDP6ROW_OWNER_MODULE.</summary>
    public static PortRowLayout Udp6Module { get; } = new(8, 176, 16, 0, -1, -1, 24, 32);
}
