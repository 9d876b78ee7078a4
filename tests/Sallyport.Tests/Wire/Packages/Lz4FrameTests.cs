using Sallyport.Wire;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

public sealed class Lz4FrameTests
{
    [Theory]
    [InlineData("04224D18404 0C0", 65536, false, false, 7)]
    [InlineData("04224D187C70B9", 4194304, true, true, 15)]
    [InlineData("04224D186450A7", 262144, false, true, 7)]
    public void The_descriptor_tells_how_blocks_are_read(string hex, int size, bool block, bool content, int consumed)
    {
        var result = Lz4Frame.Read([.. Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)), 0, 0, 0, 0, 0, 0, 0, 0]);

        Assert.True(result.IsOk);
        Assert.Equal((new Lz4Frame(size, block, content), consumed), (result.Value, result.Consumed));
    }

    [Theory]
    [InlineData("1F8B0800000000")]
    [InlineData("04224D180040C0")]
    [InlineData("04224D184140C0")]
    [InlineData("04224D184030C0")]
    public void What_is_no_such_frame_is_malformed(string hex) => Assert.Equal(ParseStatus.Malformed, Lz4Frame.Read(Convert.FromHexString(hex)).Status);

    [Fact]
    public void Every_prefix_needs_more()
    {
        var bytes = Convert.FromHexString("04224D187C70B90000000000000000");
        for (var cut = 0; cut < 15; cut++) Assert.Equal(ParseStatus.NeedMore, Lz4Frame.Read(bytes.AsSpan(0, cut)).Status);
    }
}
