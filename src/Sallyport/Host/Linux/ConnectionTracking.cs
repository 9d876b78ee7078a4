using System.Net;
using System.Runtime.InteropServices;
using Sallyport.Observations.Local;
using Sallyport.Wire.Netlink;

namespace Sallyport.Host.Linux;

/// <summary>Asks the kernel's connection tracking where a connection of this machine really went: what a rule of the firewall sends elsewhere (DNAT, redirect) has no listener where it was meant to go.</summary>
internal static unsafe class ConnectionTracking
{
    private const int NetlinkFamily = 16;
    private const int RawCloseOnExec = 3 | 0x80000;
    private const int Netfilter = 12;
    private const int BufferSize = 8192;

    /// <summary>Where the TCP connection went.</summary>
    /// <param name="from">Its end here.</param>
    /// <param name="to">Where it was meant to go.</param>
    internal static Redirection Find(IPEndPoint from, IPEndPoint to)
    {
        var descriptor = LinuxCalls.Socket(NetlinkFamily, RawCloseOnExec, Netfilter);
        if (descriptor < 0) return new Redirection(null, "the kernel gave no way to its connection tracking");

        try
        {
            return Ask(descriptor, from, to);
        }
        finally
        {
            _ = LinuxCalls.Close(descriptor);
        }
    }

    private static Redirection Ask(int descriptor, IPEndPoint from, IPEndPoint to)
    {
        var buffer = stackalloc byte[BufferSize];
        var length = TrackedConnection.WriteRequest(new Span<byte>(buffer, BufferSize), from, to);
        if (LinuxCalls.Send(descriptor, buffer, (nuint)length, 0) != length) return new Redirection(null, "the kernel took no question about its connections");

        nint count;
        do count = LinuxCalls.Receive(descriptor, buffer, BufferSize, 0);
        while (count < 0 && Marshal.GetLastPInvokeError() == LinuxCalls.Interrupted);
        return count < 0 ? new Redirection(null, "the kernel gave no answer about the connection") : Read(new ReadOnlySpan<byte>(buffer, (int)count), to);
    }

    /// <summary>Reads the first message of an answer.</summary>
    /// <param name="datagram">What came.</param>
    /// <param name="to">Where the connection was meant to go.</param>
    internal static Redirection Read(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        var header = NetlinkHeader.Read(datagram);
        if (!header.IsOk) return new Redirection(null, "the kernel's answer about the connection could not be read");

        var body = datagram[NetlinkHeader.Size..header.Value.Length];
        if (header.Value.Type == NetlinkHeader.Error) return Refused(NetlinkHeader.ErrorNumber(body));

        var connection = header.Value.Type == TrackedConnection.AnswerType ? TrackedConnection.Read(body) : default;
        if (!connection.IsOk) return new Redirection(null, "the kernel's answer about the connection could not be read");

        var answers = connection.Value.Reply.Source;
        return new Redirection(answers.Equals(to) ? null : answers.ToString(), null);
    }

    /// <summary>A kernel that tracks nothing translates nothing either.</summary>
    private static Redirection Refused(int error) => error switch
    {
        LinuxCalls.NoEntry => new(null, "the kernel does not track the connection"),
        LinuxCalls.NotPermitted or LinuxCalls.AccessDenied => new(null, "where it goes on to is told to the superuser alone"),
        _ => new(null, $"the kernel refused to tell where it goes on to (error {error})"),
    };
}
