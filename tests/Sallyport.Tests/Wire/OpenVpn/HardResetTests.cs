using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.OpenVpn;
using Xunit;

namespace Sallyport.Tests.Wire.OpenVpn;

public sealed class HardResetTests
{
    /// <summary>What OpenVPN 2.6 answers to the session 53 41 4c 4c 59 50 52 54: its reset with our session acknowledged.</summary>
    private static readonly byte[] Answer = Convert.FromHexString("001a403583b7fe43c07f23010000000053414c4c5950525400000000");

    private static readonly byte[] SessionId = [.. "SALLYPRT"u8];

    [Fact]
    public void A_clients_reset_is_opcode_7_a_session_no_acknowledgement_packet_0() =>
        Assert.Equal("000e3853414c4c595052540000000000", Convert.ToHexStringLower(HardReset.WriteClient(SessionId)));

    [Fact]
    public void An_answer_tells_both_sessions()
    {
        var read = HardReset.ReadServer([.. Answer, 1, 2, 3]);

        Assert.True(read.IsOk);
        Assert.Equal(Answer.Length, read.Consumed);
        Assert.Equal("3583b7fe43c07f23", Convert.ToHexStringLower(read.Value.SessionId));
        Assert.Equal(SessionId, read.Value.Acknowledged.ToArray());
    }

    [Fact]
    public void A_reset_without_acknowledgement_acknowledges_nobody()
    {
        var read = HardReset.ReadServer([0, 14, 0x40, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0]);

        Assert.True(read.IsOk && read.Value.Acknowledged.IsEmpty);
    }

    [Fact]
    public void Behind_several_acknowledgements_the_session_is_found()
    {
        var read = HardReset.ReadServer([0, 34, 0x40, 1, 2, 3, 4, 5, 6, 7, 8, 3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, .. SessionId, 0, 0, 0, 0]);

        Assert.Equal(SessionId, read.Value.Acknowledged.ToArray());
    }

    [Theory]
    [InlineData("000d40000000000000000000000000", "a packet too short for a reset")]
    [InlineData("000e38", "another opcode than a server's hard reset, or another key id than 0")]
    [InlineData("000e41", "another opcode than a server's hard reset, or another key id than 0")]
    [InlineData("000e4001020304050607080100000000", "more acknowledgements than the packet holds")]
    [InlineData("000e400102030405060708ff00000000", "more acknowledgements than the packet holds")]
    [InlineData("48545450", "another opcode than a server's hard reset, or another key id than 0")]
    [InlineData("15030300020228", "another opcode than a server's hard reset, or another key id than 0")]
    public void What_is_no_servers_reset_is_malformed(string bytes, string reason)
    {
        var read = HardReset.ReadServer(Convert.FromHexString(bytes));

        Assert.Equal((ParseStatus.Malformed, reason), (read.Status, read.Reason));
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        for (var cut = 0; cut < Answer.Length; cut++) Assert.Equal(ParseStatus.NeedMore, HardReset.ReadServer(Answer.AsSpan(0, cut)).Status);
    }

    [Fact]
    public void Nothing_is_read_beyond_the_packet() =>
        Prop.ForAll<byte[], byte[]>((body, more) =>
        {
            byte[] packet = [(byte)(body.Length >> 8), (byte)body.Length, .. body];
            var alone = HardReset.ReadServer(packet);
            var followed = HardReset.ReadServer([.. packet, .. more]);
            return alone.Status == followed.Status && alone.Consumed == followed.Consumed && (!alone.IsOk || alone.Value.Acknowledged.SequenceEqual(followed.Value.Acknowledged));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_changed_answer_ends_in_a_result() =>
        Prop.ForAll<NonNegativeInt, byte, NonNegativeInt>((at, value, cut) =>
        {
            var bytes = Answer.ToArray();
            bytes[at.Get % bytes.Length] = value;
            var read = HardReset.ReadServer(bytes.AsSpan(0, cut.Get % (bytes.Length + 1)));
            return read.IsOk ? read.Consumed <= bytes.Length : read.Status == ParseStatus.NeedMore || read.Reason is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
