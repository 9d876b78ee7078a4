using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Socks;
using Xunit;

namespace Sallyport.Tests.Wire.Socks;

public sealed class MethodSelectionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(255)]
    public void Two_octets_of_version_5_choose_a_method(int method)
    {
        var read = MethodSelection.Read([5, (byte)method]);

        Assert.Equal((ParseStatus.Ok, new MethodSelection((byte)method), 2), (read.Status, read.Value, read.Consumed));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 5 })]
    public void Less_needs_more(byte[] bytes) => Assert.Equal((ParseStatus.NeedMore, 2 - bytes.Length), (MethodSelection.Read(bytes).Status, MethodSelection.Read(bytes).Consumed));

    [Theory]
    [InlineData(new byte[] { 4, 0 })]
    [InlineData(new byte[] { 0, 0x5A })]
    [InlineData(new byte[] { 5, 0, 0 })]
    [InlineData(new byte[] { 0x15, 3, 3, 0, 2, 2, 40 })]
    public void Another_version_or_more_octets_are_another_protocols(byte[] bytes) => Assert.Equal(ParseStatus.Malformed, MethodSelection.Read(bytes).Status);

    [Fact]
    public void We_name_one_method_and_ask_for_no_connection() => Assert.Equal([5, 1, 0], MethodSelection.Client.ToArray());

    [Fact]
    public void Only_two_octets_are_ever_a_choice() =>
        Prop.ForAll<byte[]>(bytes => MethodSelection.Read(bytes).IsOk == (bytes is [5, _])).QuickCheckThrowOnFailure();
}
