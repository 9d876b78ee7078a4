using System.Buffers.Binary;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Wire.Windows;

/// <summary>Tables written field by field in the order of Microsoft's declarations, so that the offsets are not the reader's own.</summary>
public sealed class PortTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Layouts => [.. All.Keys];

    private static Dictionary<string, PortRowLayout> All => new()
    {
        ["tcp"] = PortRowLayout.Tcp, ["tcp6"] = PortRowLayout.Tcp6, ["udp"] = PortRowLayout.Udp, ["udp6"] = PortRowLayout.Udp6,
        ["tcp module"] = PortRowLayout.TcpModule, ["tcp6 module"] = PortRowLayout.Tcp6Module, ["udp module"] = PortRowLayout.UdpModule, ["udp6 module"] = PortRowLayout.Udp6Module,
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_field_of_every_row_is_read(string name)
    {
        var (layout, bytes) = (All[name], Table(name, 3));
        var table = PortTable.Read(bytes, layout);

        Assert.Equal((3, bytes.Length), (table.Value.Count, table.Consumed));
        for (var row = 0; row < 3; row++)
        {
            var isTcp = name.StartsWith("tcp", StringComparison.Ordinal);
            var read = table.Value[row];
            Assert.Equal(Address(name, row), read.LocalAddress.ToArray());
            Assert.Equal((443 + row, 4000u + (uint)row), (read.LocalPort, read.ProcessId));
            Assert.Equal(name.Contains('6', StringComparison.Ordinal) ? 7u : 0u, read.LocalScope);
            Assert.Equal(isTcp ? Address(name, row + 50) : [], read.RemoteAddress.ToArray());
            Assert.Equal(isTcp ? 50_000 + row : 0, read.RemotePort);
            Assert.Equal(isTcp ? PortState.Listen : null, read.State);
            Assert.Equal(name.EndsWith("module", StringComparison.Ordinal) ? Noon.AddSeconds(row) : null, read.Created);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_prefix_needs_more(string name)
    {
        var bytes = Table(name, 2);
        for (var cut = 0; cut < bytes.Length; cut++) Assert.Equal(ParseStatus.NeedMore, PortTable.Read(bytes.AsSpan(0, cut), All[name]).Status);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_count_beyond_any_buffer_is_malformed(string name)
    {
        var bytes = Table(name, 1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, uint.MaxValue);

        Assert.Equal(ParseStatus.Malformed, PortTable.Read(bytes, All[name]).Status);
    }

    [Fact]
    public void An_empty_table_has_no_rows() => Assert.Equal((ParseStatus.Ok, 0), (PortTable.Read(new byte[4], PortRowLayout.TcpModule).Status, PortTable.Read(new byte[4], PortRowLayout.TcpModule).Value.Count));

    [Fact]
    public void Random_bytes_are_read_without_harm() => Prop.ForAll<byte[], byte>((bytes, kind) =>
    {
        byte[] table = [(byte)(kind % 4), 0, 0, 0, .. bytes, .. bytes, .. bytes];
        foreach (var layout in All.Values)
        {
            if (PortTable.Read(table, layout) is not { IsOk: true } read) continue;
            for (var row = 0; row < read.Value.Count; row++) _ = (read.Value[row].Created, read.Value[row].State, read.Value[row].LocalScope, read.Value[row].RemotePort, read.Value[row].LocalAddress.Length);
        }
    }).QuickCheckThrowOnFailure();

    private static byte[] Address(string name, int number) => IPAddress.Parse(name.Contains('6', StringComparison.Ordinal) ? $"fe80::{number + 1}" : $"10.0.0.{number + 1}").GetAddressBytes();

    private static byte[] Table(string name, int rows)
    {
        var table = new Structure().Number(rows);
        for (var row = 0; row < rows; row++) Row(table, name, row);
        return table.Make();
    }

    private static void Row(Structure table, string name, int row)
    {
        var (isTcp, is6, isModule) = (name.StartsWith("tcp", StringComparison.Ordinal), name.Contains('6', StringComparison.Ordinal), name.EndsWith("module", StringComparison.Ordinal));
        if (isModule) table.Align(8);
        if (isTcp && !is6) table.Number(2);
        End(table, name, row, 443 + row);
        if (isTcp) End(table, name, row + 50, 50_000 + row);
        if (isTcp && is6) table.Number(2);
        table.Number(4000 + row);
        if (!isModule) return;

        table.Align(8).Long(Noon.AddSeconds(row).ToFileTime());
        if (!isTcp) table.Number(1).Align(8);
        for (var i = 0; i < 16; i++) table.Long(-1);
    }

    /// <summary>Address, scope and port of one end; what stands behind the port's two bytes is not to be relied on.</summary>
    private static void End(Structure table, string name, int number, int port)
    {
        table.Bytes(Address(name, number));
        if (name.Contains('6', StringComparison.Ordinal)) table.Number(7);
        table.Bytes([(byte)(port >> 8), (byte)port, 0xAB, 0xCD]);
    }
}
