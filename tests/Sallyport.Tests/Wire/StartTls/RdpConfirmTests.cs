using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Wire.StartTls;

public sealed class RdpConfirmTests
{
    private const string Chosen = "030000130ed000001234000200080001000000";

    [Fact]
    public void The_request_is_a_whole_TPKT_that_offers_TLS_and_CredSSP() => Assert.Equal("030000130ee000000000000100080003000000", Convert.ToHexStringLower(RdpConfirm.Request));

    [Theory]
    [InlineData(Chosen)]
    [InlineData("030000130ed000001234000300080005000000")]
    [InlineData("0300000b06d00000123400")]
    public void A_confirm_is_one_whatever_it_selects(string bytes) => Assert.True(RdpConfirm.Is(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("")]
    [InlineData("030000130ee000000000000100080003000000")]
    [InlineData("030000130ed000001234000500080001000000")]
    [InlineData("030000140ed00000123400020008000100000000")]
    [InlineData("485454502f312e3120343030204261640d0a0d0a")]
    public void Anything_else_is_none(string bytes) => Assert.False(RdpConfirm.Is(Convert.FromHexString(bytes)));

    [Fact]
    public void Half_a_confirm_is_none() => Assert.DoesNotContain(Enumerable.Range(0, 19), length => RdpConfirm.Is(Convert.FromHexString(Chosen).AsSpan(0, length)));

    [Fact]
    public void What_follows_a_confirm_changes_nothing() => Prop.ForAll<byte[]>(more => RdpConfirm.Is([.. Convert.FromHexString(Chosen), .. more])).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_packet_of_the_same_length_is_none() => Prop.ForAll<byte[]>(bytes => bytes.Length != 15 || (bytes[1] & 0xF0) == 0xD0 || !RdpConfirm.Is([3, 0, 0, 19, .. bytes])).QuickCheckThrowOnFailure();
}
