using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Observations;
using Sallyport.Probes.Http;
using Xunit;

namespace Sallyport.Tests.Probes.Http;

public sealed class HttpBodyTests
{
    private static readonly HttpResponse Chunked = Head(200, new HttpField("transfer-encoding", "gzip, Chunked"));

    [Theory]
    [InlineData("5", "12345", true)]
    [InlineData("5", "123456", true)]
    [InlineData("5", "1234", false)]
    [InlineData("0", "", true)]
    [InlineData("-1", "12345", false)]
    [InlineData("5, 5", "12345", false)]
    [InlineData("99999999999999999999", "12345", false)]
    public void A_body_is_whole_when_its_length_has_come(string length, string received, bool whole) =>
        Assert.Equal(whole, HttpBody.IsWhole(Head(200, new HttpField("Content-Length", length)), Bytes(received)));

    [Theory]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", true)]
    [InlineData("5\r\nhello\r\n0\r\nX: y\r\n", true)]
    [InlineData("0\r\n", true)]
    [InlineData("5\r\nhello\r\n", false)]
    [InlineData("5\r\nhel", false)]
    [InlineData("", false)]
    [InlineData("no chunk\r\n", true)]
    public void A_chunked_body_is_whole_with_its_last_chunk_or_when_it_is_broken(string received, bool whole) => Assert.Equal(whole, HttpBody.IsWhole(Chunked, Bytes(received)));

    [Fact]
    public void Without_a_length_only_the_end_of_the_connection_ends_a_body() => Assert.False(HttpBody.IsWhole(Head(200), new byte[1000]));

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public void A_response_that_has_no_body_is_whole_at_once(int status) => Assert.True(HttpBody.IsWhole(Head(status), []));

    [Fact]
    public void Sixty_four_kibibytes_are_enough_of_any_body()
    {
        Assert.True(HttpBody.IsWhole(Head(200), new byte[HttpBody.Most]));
        Assert.Equal(64 * 1024, HttpBody.Read(Head(200), new byte[HttpBody.Most + 1])!.Value.Length);
    }

    [Fact]
    public void A_body_is_read_out_of_its_codings()
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write("a page"u8);
        var content = packed.ToArray();
        byte[] chunks = [.. Bytes($"{content.Length:x}\r\n"), .. content, .. "\r\n0\r\n\r\n"u8];

        Assert.Equal("a page", Read(Head(200), Bytes("a page")));
        Assert.Equal("a page", Read(Head(200, new HttpField("Content-Encoding", "gzip"), new HttpField("Transfer-Encoding", "chunked")), chunks));
        Assert.Null(Read(Head(200, new HttpField("Content-Encoding", "br")), [1, 2, 3]));
        Assert.Null(Read(Head(200, new HttpField("Content-Encoding", "gzip")), [1, 2, 3, 4, 5]));
    }

    [Fact]
    public void A_packed_body_that_wants_a_dictionary_cannot_be_read() => Assert.Null(Read(Head(200, new HttpField("Content-Encoding", "deflate")), [0x48, 0xA8, 0, 0, 0, 0]));

    [Fact]
    public void A_body_of_zeroes_that_was_packed_small_is_cut_too()
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(new byte[16 * 1024 * 1024]);

        Assert.Equal(HttpBody.Most, HttpBody.Read(Head(200, new HttpField("Content-Encoding", "gzip")), packed.ToArray())!.Value.Length);
    }

    [Fact]
    public void No_bytes_break_it() =>
        Prop.ForAll<byte[], bool>((bytes, chunked) =>
        {
            var head = Head(200, new HttpField("Content-Encoding", chunked ? "identity" : "deflate"), new HttpField("Transfer-Encoding", chunked ? "chunked" : "identity"));
            _ = HttpBody.IsWhole(head, bytes);
            return HttpBody.Read(head, bytes) is not { } body || body.Length <= HttpBody.Most;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string? Read(HttpResponse head, byte[] received) => HttpBody.Read(head, received) is { } body ? Encoding.Latin1.GetString(body.AsSpan()) : null;

    private static HttpResponse Head(int status, params HttpField[] fields) => new("HTTP/1.1", status, [.. fields]);

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
