using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.MacOs;
using Xunit;

namespace Sallyport.Tests.Wire.MacOs;

/// <summary>Structures written field by field in the order of Apple's declarations, so that the offsets are not the reader's own.</summary>
public sealed class SocketDescriptionTests
{
    private const int WholeSize = 792;

    [Fact]
    public void A_listener_of_TCP_has_its_port_its_queue_and_its_state()
    {
        var bytes = Describe(SocketKind.Tcp, 6, 2, 1, "127.0.0.1", 443, "0.0.0.0", 0);
        var socket = SocketDescription.Read(bytes);

        Assert.Equal(WholeSize, bytes.Length);
        Assert.Equal((SocketKind.Tcp, 6, 2), (socket.Value.Kind, socket.Value.ProtocolNumber, socket.Value.Family));
        Assert.Equal((443, 0, SocketState.Listen), ((int)socket.Value.LocalPort, (int)socket.Value.RemotePort, socket.Value.State!.Value));
        Assert.Equal((3, 128, 0xFFFFFF80_12345678, false), (socket.Value.Waiting, socket.Value.Backlog, socket.Value.Identity, socket.Value.IsDual));
        Assert.Equal(["127.0.0.1", "0.0.0.0"], (string[])[$"{new IPAddress(socket.Value.LocalAddress)}", $"{new IPAddress(socket.Value.RemoteAddress)}"]);
    }

    [Theory]
    [InlineData(30, 2, "2001:db8::1", "2001:db8::1", false)]
    [InlineData(30, 3, "::", "::", true)]
    [InlineData(30, 1, "192.0.2.7", "192.0.2.7", false)]
    [InlineData(2, 1, "192.0.2.7", "192.0.2.7", false)]
    public void The_address_is_of_the_family_that_is_in_use(int family, byte flags, string written, string read, bool isDual)
    {
        var socket = SocketDescription.Read(Describe(SocketKind.Internet, 17, family, flags, written, 443, written, 50_000));

        Assert.Equal((read, read, isDual), ($"{new IPAddress(socket.Value.LocalAddress)}", $"{new IPAddress(socket.Value.RemoteAddress)}", socket.Value.IsDual));
        Assert.Equal((443, 50_000, null), (socket.Value.LocalPort, socket.Value.RemotePort, socket.Value.State));
    }

    [Fact]
    public void Other_kinds_have_neither_port_nor_address()
    {
        var socket = SocketDescription.Read(Describe(SocketKind.Local, 0, 1, 1, "1.2.3.4", 443, "1.2.3.4", 443));

        Assert.Equal((false, 0, 0, 0, null), (socket.Value.IsInternet, socket.Value.LocalPort, socket.Value.RemotePort, socket.Value.LocalAddress.Length, socket.Value.State));
    }

    [Fact]
    public void Every_prefix_of_what_the_kind_fills_needs_more()
    {
        var bytes = Describe(SocketKind.Tcp, 6, 2, 1, "127.0.0.1", 443, "0.0.0.0", 0);
        for (var cut = 0; cut < 24 + 240 + 120; cut++) Assert.Equal(ParseStatus.NeedMore, SocketDescription.Read(bytes.AsSpan(0, cut)).Status);
        Assert.Equal(24 + 240 + 120, SocketDescription.Read(bytes).Consumed);
    }

    [Fact]
    public void A_kind_that_is_not_known_is_malformed() => Assert.Equal(ParseStatus.Malformed, SocketDescription.Read(Describe((SocketKind)8, 6, 2, 1, "127.0.0.1", 443, "0.0.0.0", 0)).Status);

    [Fact]
    public void Random_bytes_are_read_without_harm() => Prop.ForAll<byte[], byte>((bytes, kind) =>
    {
        byte[] description = [.. new byte[256], (byte)(kind % 9), 0, 0, 0, .. bytes, .. bytes, .. bytes, .. bytes];
        if (SocketDescription.Read(description) is { IsOk: true } read) _ = (read.Value.LocalPort, read.Value.LocalAddress.Length, read.Value.RemoteAddress.Length, read.Value.State, read.Value.IsDual, read.Value.Identity);
    }).QuickCheckThrowOnFailure();

    internal static byte[] Describe(SocketKind kind, int protocol, int family, byte flags, string local, int localPort, string remote, int remotePort)
    {
        var info = new Structure();
        info.Number(3).Number(0).Long(0).Number(2).Number(0); // proc_fileinfo
        info.Number(0).Short(0).Short(0).Long(0).Number(0).Number(0); // vinfo_stat: device, mode, links, inode, user, group
        for (var i = 0; i < 10; i++) info.Long(i); // times, size, blocks
        info.Number(0).Number(0).Number(0).Number(0).Long(0).Long(0);
        info.Long(unchecked((long)0xFFFFFF80_12345678)).Long(0).Number(1).Number(protocol).Number(family); // so, pcb, type, protocol, family
        info.Short(2).Short(0).Short(0).Short(3).Short(4).Short(128).Short(0).Short(0).Number(0); // options, linger, state, qlen, incqlen, qlimit, timeo, error, oobmark
        for (var buffer = 0; buffer < 2; buffer++) info.Number(9).Number(9).Number(9).Number(9).Number(9).Short(9).Short(9);
        info.Number((int)kind).Number(0);
        info.Bytes((byte)(remotePort >> 8), (byte)remotePort, 0, 0, (byte)(localPort >> 8), (byte)localPort, 0, 0).Long(77).Number(0).Number(0).Bytes(flags, 64).Number(0); // fport, lport, gencnt, flags, flow, vflag, ttl, rfu
        info.Bytes(Room(remote)).Bytes(Room(local)).Bytes(0).Align(4).Bytes(64).Number(0).Short(5).Short(0); // faddr, laddr, v4, v6
        info.Number((int)SocketState.Listen).Number(0).Number(0).Number(0).Number(0).Number(1460).Number(0).Number(0).Long(0); // tcp_sockinfo
        return [.. info.Make(), .. new byte[528 - 120]];
    }

    private static byte[] Room(string address) => IPAddress.Parse(address).GetAddressBytes() is { Length: 4 } four ? [.. new byte[12], .. four] : IPAddress.Parse(address).GetAddressBytes();
}
