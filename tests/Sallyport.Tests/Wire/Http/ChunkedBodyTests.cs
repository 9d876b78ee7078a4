using System.Text;
using Sallyport.Wire;
using Sallyport.Wire.Http;
using Xunit;

namespace Sallyport.Tests.Wire.Http;

public sealed class ChunkedBodyTests
{
    [Theory]
    [InlineData("4\r\nlab\n\r\n0\r\n\r\n", "lab\n", 9)]
    [InlineData("A;name=value\r\n0123456789\r\n", "0123456789", 26)]
    [InlineData("0\r\n\r\n", "", 3)]
    public void A_chunk_is_read_and_what_follows_is_left(string text, string data, int consumed)
    {
        var read = ChunkedBody.Read(Encoding.ASCII.GetBytes(text));

        Assert.Equal((data, consumed), (Encoding.ASCII.GetString(read.Value.Data), read.Consumed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("4\r\nlab")]
    [InlineData("FFFFFFF\r\n")]
    public void A_cut_chunk_needs_more(string text) => Assert.Equal(ParseStatus.NeedMore, ChunkedBody.Read(Encoding.ASCII.GetBytes(text)).Status);

    [Theory]
    [InlineData("x\r\n")]
    [InlineData("\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("FFFFFFFF\r\n")]
    [InlineData("1\r\nabc")]
    public void What_is_no_chunk_is_malformed(string text) => Assert.Equal(ParseStatus.Malformed, ChunkedBody.Read(Encoding.ASCII.GetBytes(text)).Status);
}
