using Sallyport.Wire;
using Sallyport.Wire.Http2;
using Xunit;

namespace Sallyport.Tests.Wire.Http2;

public sealed class SettingsFrameTests
{
    private static readonly byte[] Good = [0, 0, 12, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 128, 0, 4, 0, 1, 0, 0];

    [Fact]
    public void Settings_are_read_in_order()
    {
        var read = SettingsFrame.Read(Good);

        Assert.True(read.IsOk);
        Assert.Equal((2, Good.Length), (read.Value.Count, read.Consumed));
        Assert.Equal((3, 128u), read.Value[0]);
        Assert.Equal((4, 65536u), read.Value[1]);
    }

    [Fact]
    public void A_cut_frame_needs_more() =>
        Assert.All(Enumerable.Range(0, Good.Length), length => Assert.Equal(ParseStatus.NeedMore, SettingsFrame.Read(Good.AsSpan(0, length)).Status));

    [Theory]
    [InlineData(0, 0, 8, 7, 0, 0)]
    [InlineData(0, 0, 4, 8, 0, 0)]
    [InlineData(0, 0, 0, 4, 1, 0)]
    [InlineData(0, 0, 6, 4, 0, 1)]
    [InlineData(0, 0, 5, 4, 0, 0)]
    [InlineData(1, 0, 2, 4, 0, 0)]
    public void What_HTTP2_cannot_begin_with_is_malformed(byte high, byte middle, byte low, byte type, byte flags, byte stream)
    {
        var read = SettingsFrame.Read([high, middle, low, type, flags, 0, 0, 0, stream]);

        Assert.NotNull(read.Reason);
    }

    [Fact]
    public void A_status_line_of_HTTP_1_is_no_SETTINGS() => Assert.NotNull(SettingsFrame.Read("HTTP/1.1 400 Bad Request\r\n"u8).Reason);

    [Fact]
    public void The_greeting_and_the_farewell_are_whole_frames()
    {
        Assert.Equal(24 + FrameHeader.Size, ClientPreface.Greeting.Length);
        Assert.True(SettingsFrame.Read(ClientPreface.Greeting[24..]).IsOk);
        var acknowledged = FrameHeader.Read(ClientPreface.Farewell).Value;
        var goAway = FrameHeader.Read(ClientPreface.Farewell[FrameHeader.Size..]).Value;
        Assert.Equal(new FrameHeader(0, FrameType.Settings, 1, 0), acknowledged);
        Assert.Equal(new FrameHeader(8, FrameType.GoAway, 0, 0), goAway);
        Assert.Equal(2 * FrameHeader.Size + 8, ClientPreface.Farewell.Length);
    }
}
