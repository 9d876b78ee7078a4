using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Linux;
using Sallyport.Wire.Netlink;
using Xunit;

namespace Sallyport.Tests.Wire.Netlink;

/// <summary>What is asked of the kernel and how its answer is read (linux/inet_diag.h).</summary>
public sealed class InetDiagTests
{
    [Fact]
    public void A_dump_of_one_port_asks_for_its_listeners_alone()
    {
        Span<byte> request = stackalloc byte[InetDiagRequest.DumpSize];

        var length = InetDiagRequest.WriteDump(request, isIpv6: false, protocol: 6, InetDiagRequest.Listening, port: 443);

        Assert.Equal(72, length);
        Assert.Equal("48000000140001030000000000000000", Convert.ToHexString(request[..16]));
        Assert.Equal("02064000" + "00040000", Convert.ToHexString(request[16..24]));
        Assert.Equal("01BB" + new string('0', 76) + "FFFFFFFFFFFFFFFF", Convert.ToHexString(request[24..]));
    }

    [Fact]
    public void A_dump_of_every_port_names_none()
    {
        Span<byte> request = stackalloc byte[InetDiagRequest.DumpSize];

        Assert.Equal(72, InetDiagRequest.WriteDump(request, isIpv6: true, protocol: 17, InetDiagRequest.Unconnected, port: 0));
        Assert.Equal(10, request[16]);
        Assert.Equal(0, request[24] | request[25]);
    }

    [Fact]
    public void A_dump_of_both_families_takes_the_older_form()
    {
        Span<byte> request = stackalloc byte[InetDiagRequest.TcpDumpSize];

        Assert.Equal(76, InetDiagRequest.WriteTcpDump(request, InetDiagRequest.Listening, port: 443));
        Assert.Equal("4C000000120001030000000000000000", Convert.ToHexString(request[..16]));
        Assert.Equal("02000040" + "01BB" + new string('0', 76) + "FFFFFFFFFFFFFFFF", Convert.ToHexString(request[16..68]));
        Assert.Equal("00040000" + "00000000", Convert.ToHexString(request[68..]));
    }

    [Fact]
    public void A_socket_is_read_with_its_attributes()
    {
        var socket = InetDiagMessage.Read(Message(v6Only: 1)).Value;

        Assert.Equal("[::1]:443", socket.Local.ToString());
        Assert.Equal((10, 3u, 511u, 33u, 4711u), (socket.State, socket.ReceiveQueue, socket.SendQueue, socket.User, socket.Inode));
        Assert.Equal(0x0000_0002_0000_0001ul, socket.Cookie);
        Assert.True(socket.IsV6Only);
        Assert.Equal(77ul, socket.Cgroup);
    }

    [Fact]
    public void What_is_cut_or_of_another_family_is_malformed()
    {
        var message = Message(v6Only: 0);

        Assert.All(Enumerable.Range(0, 72), length => Assert.False(InetDiagMessage.Read(message.AsSpan(0, length)).IsOk));
        message[0] = 1;
        Assert.False(InetDiagMessage.Read(message).IsOk);
    }

    [Fact]
    public void No_datagram_throws_or_is_read_past_its_end() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var (found, end) = (new List<InetDiagMessage>(), DumpEnd.Complete);
            SocketMessages.Read(bytes, found, ref end);
            return found.Count <= bytes.Length / 72;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_list_ends_with_its_mark_and_an_interruption_is_told()
    {
        var (found, end) = (new List<InetDiagMessage>(), DumpEnd.Complete);

        Assert.False(SocketMessages.Read(Datagram(20, NetlinkHeader.Interrupted, Message(v6Only: 0)), found, ref end));
        Assert.True(SocketMessages.Read(Datagram(NetlinkHeader.Done, 0, [0, 0, 0, 0]), found, ref end));
        Assert.Equal((1, DumpEnd.Interrupted), (found.Count, end));
    }

    [Fact]
    public void An_error_ends_it_as_a_failure()
    {
        var end = DumpEnd.Complete;

        Assert.True(SocketMessages.Read(Datagram(NetlinkHeader.Error, 0, [0xFE, 0xFF, 0xFF, 0xFF]), [], ref end));
        Assert.Equal(DumpEnd.Failed, end);
    }

    private static byte[] Datagram(ushort type, ushort flags, byte[] body)
    {
        var datagram = new byte[16 + body.Length];
        MemoryMarshal.Write(datagram, datagram.Length);
        MemoryMarshal.Write(datagram.AsSpan(4), type);
        MemoryMarshal.Write(datagram.AsSpan(6), flags);
        body.CopyTo(datagram, 16);
        return datagram;
    }

    private static byte[] Message(byte v6Only)
    {
        var message = new byte[72 + 8 + 12];
        (message[0], message[1], message[4], message[5], message[23]) = (10, 10, 1, 0xBB, 1);
        (message[44], message[48], message[56], message[64]) = (1, 2, 3, 33);
        MemoryMarshal.Write(message.AsSpan(60), 511);
        MemoryMarshal.Write(message.AsSpan(68), 4711);
        (message[72], message[74], message[76]) = (5, 11, v6Only);
        (message[80], message[82], message[84]) = (12, 21, 77);
        return message;
    }
}
