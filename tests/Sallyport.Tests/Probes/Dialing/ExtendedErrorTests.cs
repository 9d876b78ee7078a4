using System.Buffers.Binary;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Xunit;

namespace Sallyport.Tests.Probes.Dialing;

public sealed class ExtendedErrorTests
{
    private const int Local = 1;
    private const int Icmp = 2;
    private const int Icmpv6 = 3;

    [Fact]
    public void An_ICMP_error_tells_type_code_and_sender() =>
        Assert.Equal(new PortAnswer.Icmp(4, 3, 13, "192.0.2.7"), Find(Message(Icmp, 3, 13, V4("192.0.2.7"))));

    [Fact]
    public void An_ICMPv6_error_tells_type_code_and_sender() =>
        Assert.Equal(new PortAnswer.Icmp(6, 1, 4, "2001:db8::7"), Find(Message(Icmpv6, 1, 4, V6("2001:db8::7"))));

    [Fact]
    public void The_sender_may_be_unknown()
    {
        Assert.Equal(new PortAnswer.Icmp(4, 3, 1, null), Find(Message(Icmp, 3, 1, [])));
        Assert.Equal(new PortAnswer.Icmp(4, 3, 1, null), Find(Message(Icmp, 3, 1, [0, 0, 0, 0, 0, 0, 0, 0])));
        Assert.Equal(new PortAnswer.Icmp(4, 3, 1, null), Find(Message(Icmp, 3, 1, [2, 0, 0, 0])));
        Assert.Equal(new PortAnswer.Icmp(6, 1, 1, null), Find(Message(Icmpv6, 1, 1, [10, 0, .. new byte[14]])));
    }

    [Fact]
    public void An_error_of_this_machine_is_passed_over_for_the_ICMP_one_behind_it() =>
        Assert.Equal(new PortAnswer.Icmp(4, 3, 3, "192.0.2.7"), Find([.. Message(Local, 0, 0, [1, 2, 3]), .. Message(Icmp, 3, 3, V4("192.0.2.7"))]));

    [Fact]
    public void No_ICMP_error_is_nothing()
    {
        Assert.Null(Find([]));
        Assert.Null(Find(Message(Local, 3, 3, V4("192.0.2.7"))));
        Assert.Null(Find(Message(Icmp, 3, 3, [])[..31]));
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(31ul)]
    [InlineData(49ul)]
    [InlineData(ulong.MaxValue)]
    [InlineData(0x1_0000_0020ul)]
    public void A_lying_length_ends_the_search(ulong length)
    {
        var message = Message(Icmp, 3, 3, V4("192.0.2.7"));
        BinaryPrimitives.WriteUInt64LittleEndian(message, length);

        Assert.Null(Find(message));
    }

    [Fact]
    public void Random_messages_never_throw() => Prop.ForAll<byte[], byte>((bytes, length) =>
    {
        byte[] control = [length, 0, 0, 0, 0, 0, 0, 0, .. bytes, .. bytes, .. bytes];
        return Find(control) is null or { Version: 4 or 6 };
    }).QuickCheckThrowOnFailure();

    private static PortAnswer.Icmp? Find(byte[] control) => ExtendedError.Find(control, Icmp, Icmpv6);

    /// <summary>A control message with struct sock_extended_err in it, padded as the kernel does.</summary>
    private static byte[] Message(byte origin, byte type, byte code, byte[] offender)
    {
        byte[] error = [113, 0, 0, 0, origin, type, code, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. offender];
        var message = new byte[(16 + error.Length + 7) & ~7];
        BinaryPrimitives.WriteUInt64LittleEndian(message, (ulong)(16 + error.Length));
        error.CopyTo(message, 16);
        return message;
    }

    private static byte[] V4(string address) => [2, 0, 0, 0, .. IPAddress.Parse(address).GetAddressBytes(), .. new byte[8]];

    private static byte[] V6(string address) => [10, 0, 0, 0, 0, 0, 0, 0, .. IPAddress.Parse(address).GetAddressBytes(), 0, 0, 0, 0];
}
