using System.IO.Compression;
using System.Text;
using Sallyport.Observations;
using Sallyport.Probes.Http;
using Xunit;

namespace Sallyport.Tests.Probes.Http;

public sealed class ReflectionProbeTests
{
    private const string Path = "/?q=word";

    [Fact]
    public void A_word_in_a_compressed_page_is_found() =>
        Assert.Equal(new ReflectionObservation(Path, "gzip", true, null), Judge("Content-Encoding: gzip\r\n", Packed("<p>you asked for word</p>")));

    [Fact]
    public void A_word_in_a_chunked_and_compressed_page_is_found()
    {
        var packed = Packed("<p>you asked for word</p>");
        byte[] chunks = [.. Chunk(packed[..5]), .. Chunk(packed[5..]), .. "0\r\n\r\n"u8];

        Assert.Equal(new ReflectionObservation(Path, "gzip", true, null), Judge("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunks));
    }

    [Fact]
    public void A_page_that_gives_nothing_back_is_told_so() => Assert.Equal(new ReflectionObservation(Path, null, false, null), Judge(string.Empty, "a page"u8.ToArray()));

    [Fact]
    public void A_coding_that_is_not_read_is_no_answer()
    {
        var seen = Judge("Content-Encoding: br\r\n", [1, 2, 3]);

        Assert.Equal(("br", null), (seen.Coding, seen.Reflected));
        Assert.NotNull(seen.Problem);
    }

    [Fact]
    public void Bytes_that_are_no_gzip_are_no_answer() => Assert.NotNull(Judge("Content-Encoding: gzip\r\n", [1, 2, 3, 4, 5]).Problem);

    [Fact]
    public void No_whole_head_is_no_answer() => Assert.NotNull(ReflectionProbe.Judge(Path, "word", "HTTP/1.1 200 OK\r\nServer"u8.ToArray()).Problem);

    private static ReflectionObservation Judge(string fields, byte[] body) =>
        ReflectionProbe.Judge(Path, "word", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{fields}\r\n"), .. body]);

    private static byte[] Chunk(byte[] data) => [.. Encoding.ASCII.GetBytes($"{data.Length:x}\r\n"), .. data, .. "\r\n"u8];

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(Encoding.ASCII.GetBytes(text));
        return packed.ToArray();
    }
}
