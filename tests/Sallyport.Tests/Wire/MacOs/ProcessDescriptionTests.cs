using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.MacOs;
using Xunit;

namespace Sallyport.Tests.Wire.MacOs;

/// <summary>Processes of macOS, written in the order of proc_info.h.</summary>
public sealed class ProcessDescriptionTests
{
    [Theory]
    [InlineData("", "nginx")]
    [InlineData("a name that is longer", "a name that is longer")]
    public void Numbers_names_and_the_start_are_read(string registered, string expected)
    {
        var read = ProcessDescription.Read(Described(registered, 250_000));

        Assert.Equal((ProcessDescription.Size, new ProcessDescription(812, 1, 70, expected, 1_772_000_000_250_000)), (read.Consumed, read.Value));
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        var bytes = Described("nginx", 0);
        for (var cut = 0; cut < bytes.Length; cut++) Assert.Equal(ParseStatus.NeedMore, ProcessDescription.Read(bytes.AsSpan(0, cut)).Status);
    }

    [Fact]
    public void A_start_that_is_no_time_is_malformed() => Assert.Equal(ParseStatus.Malformed, ProcessDescription.Read(Described("nginx", 1_000_000)).Status);

    [Fact]
    public void No_bytes_are_too_odd() => Prop.ForAll<byte[]>(bytes =>
    {
        byte[] odd = [.. bytes, .. new byte[60], .. bytes, .. new byte[76]];
        _ = (ProcessDescription.Read(odd).Status, ProcessDescription.Read(bytes).Status, DescriptorList.Sockets(bytes).Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Descriptors_that_are_sockets_are_found() =>
        Assert.Equal([3, 7], DescriptorList.Sockets(new Structure().Number(0).Number(1).Number(3).Number(2).Number(5).Number(6).Number(7).Number(2).Number(9).Make()).ToArray());

    private static byte[] Described(string registered, int rest)
    {
        var (shortName, longName) = (new byte[16], new byte[32]);
        Encoding.UTF8.GetBytes("nginx").CopyTo(shortName, 0);
        Encoding.UTF8.GetBytes(registered).CopyTo(longName, 0);
        return new Structure().Number(0x10).Number(2).Number(0).Number(812).Number(1).Number(70).Number(70).Number(0).Number(0).Number(70).Number(70).Number(0)
            .Bytes(shortName).Bytes(longName).Number(9).Number(812).Number(0).Number(-1).Number(0).Number(0).Long(1_772_000_000).Long(rest).Make();
    }
}
