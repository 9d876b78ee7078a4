using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Tor;
using Xunit;

namespace Sallyport.Tests.Wire.Tor;

public sealed class VersionsCellTests
{
    [Theory]
    [InlineData("00000700060003000400050000", 5, 11)]
    [InlineData("0000070002ffff", 0xFFFF, 7)]
    [InlineData("000007000400050003", 5, 9)]
    public void A_cell_tells_its_versions(string bytes, int highest, int consumed)
    {
        var read = VersionsCell.Read(Convert.FromHexString(bytes));

        Assert.True(read.IsOk);
        Assert.Equal((highest, consumed), (read.Value.Highest, read.Consumed));
    }

    [Fact]
    public void What_we_say_is_a_cell_with_three_versions()
    {
        var read = VersionsCell.Read(VersionsCell.Client);

        Assert.Equal((5, 6, VersionsCell.Client.Length), (read.Value.Highest, read.Value.Versions.Length, read.Consumed));
    }

    [Theory]
    [InlineData("0000080002")]
    [InlineData("0001070002")]
    [InlineData("0000070000")]
    [InlineData("0000070003")]
    [InlineData("485454502f312e31")]
    public void What_is_no_such_cell_is_malformed(string bytes)
    {
        var read = VersionsCell.Read(Convert.FromHexString(bytes));

        Assert.Equal(ParseStatus.Malformed, read.Status);
        Assert.NotEmpty(read.Reason!);
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        for (var cut = 0; cut < VersionsCell.Client.Length; cut++) Assert.Equal(ParseStatus.NeedMore, VersionsCell.Read(VersionsCell.Client[..cut]).Status);
    }

    [Fact]
    public void Random_bytes_end_in_a_result_and_nothing_is_read_beyond_the_cell() =>
        Prop.ForAll<byte[], byte[]>((body, more) =>
        {
            byte[] cell = [0, 0, 7, (byte)(body.Length >> 8), (byte)body.Length, .. body];
            var read = VersionsCell.Read([.. cell, .. more]);
            return body.Length == 0 || body.Length % 2 != 0 ? read.Status == ParseStatus.Malformed : read.Consumed == cell.Length && read.Value.Versions.SequenceEqual(body);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
