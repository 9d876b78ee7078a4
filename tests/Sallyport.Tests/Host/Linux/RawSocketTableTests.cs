using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Linux.Proc;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Linux;

/// <summary>The tables of sockets that see packets.</summary>
public sealed class RawSocketTableTests
{
    private const string Packets = "sk               RefCnt Type Proto  Iface R Rmem   User   Inode\n0000000000000000 3      3    0003   2     1 0      0      71122\n0000000000000000 2      2    88cc   0     1 0      0      71123\n";
    private const string Raw = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n   58: 00000000:003A 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 81 2 0000000000000000 0\n";

    [Fact]
    public void Packet_sockets_are_told_with_their_EtherType() => Assert.Equal([(71122ul, 3), (71123ul, 0x88cc)], Read(Packets, RawSocketKind.Packet));

    [Fact]
    public void Raw_sockets_are_told_with_their_protocol() => Assert.Equal([(81ul, 58)], Read(Raw, RawSocketKind.Raw));

    [Theory]
    [InlineData("")]
    [InlineData("0000 3 3 0003 2 1 0 0")]
    [InlineData("0000 3 3 zz 2 1 0 0 7\n")]
    [InlineData("0000 3 3 0003 2 1 0 0 7x\n")]
    [InlineData("0000 3 3 0003 2 1 0 0 0\n")]
    public void What_is_not_of_the_form_holds_none(string text) => Assert.Empty(Read(text, RawSocketKind.Packet));

    [Fact]
    public void No_text_is_too_odd() => Check.QuickThrowOnFailure(Prop.ForAll<string, bool>((text, raw) => Read(text ?? "", raw ? RawSocketKind.Raw : RawSocketKind.Packet).Count <= (text ?? "").Length));

    private static List<(ulong, int)> Read(string text, RawSocketKind kind)
    {
        var found = new Dictionary<ulong, (RawSocketKind Kind, ushort Protocol)>();
        RawSocketTable.Read(Encoding.UTF8.GetBytes(text), kind, found);
        return [.. found.Select(one => (one.Key, (int)one.Value.Protocol)).OrderBy(one => one.Key)];
    }
}
