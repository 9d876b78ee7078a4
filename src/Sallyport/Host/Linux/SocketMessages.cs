using Sallyport.Wire.Netlink;

namespace Sallyport.Host.Linux;

/// <summary>How the kernel's answer to a request for a list ended.</summary>
internal enum DumpEnd
{
    /// <summary>All was told.</summary>
    Complete,

    /// <summary>The list changed while it was told: it may lack something.</summary>
    Interrupted,

    /// <summary>There was none.</summary>
    Failed,
}

/// <summary>Reads the datagrams in which the kernel tells of sockets.</summary>
internal static class SocketMessages
{
    private const ushort SocketType = 20;

    /// <summary>What answers the older form of request.</summary>
    private const ushort TcpSocketType = 18;

    /// <summary>Adds the sockets of one datagram.</summary>
    /// <param name="datagram">Any bytes: what is malformed ends the list as a failure.</param>
    /// <param name="found">Where they are added.</param>
    /// <param name="end">How it stands; changed by marks in the messages.</param>
    /// <returns>True when no further datagram belongs to the answer.</returns>
    internal static bool Read(ReadOnlySpan<byte> datagram, List<InetDiagMessage> found, ref DumpEnd end)
    {
        while (!datagram.IsEmpty)
        {
            if (NetlinkHeader.Read(datagram) is not { IsOk: true, Value: var header }) return Failed(out end);
            if ((header.Flags & NetlinkHeader.Interrupted) != 0) end = DumpEnd.Interrupted;

            var body = datagram[NetlinkHeader.Size..header.Length];
            if (header.Type == NetlinkHeader.Done) return NetlinkHeader.ErrorNumber(body) <= 0 || Failed(out end);
            if (header.Type == NetlinkHeader.Error) return Failed(out end);
            if (header.Type is SocketType or TcpSocketType && !Add(body, found)) return Failed(out end);

            datagram = datagram[Math.Min(header.Padded, datagram.Length)..];
        }

        return false;
    }

    private static bool Add(ReadOnlySpan<byte> body, List<InetDiagMessage> found)
    {
        if (InetDiagMessage.Read(body) is not { IsOk: true, Value: var socket }) return false;

        found.Add(socket);
        return true;
    }

    private static bool Failed(out DumpEnd end)
    {
        end = DumpEnd.Failed;
        return true;
    }
}
