using System.Text;
using Sallyport.Probes.Http;
using Sallyport.Wire;
using Xunit;

namespace Sallyport.Tests.Probes.Http;

public sealed class HttpResponsesTests
{
    private const string Final = "HTTP/1.1 200 OK\r\nServer: lab\r\n\r\n";

    [Fact]
    public void A_head_becomes_status_and_fields_in_the_servers_order()
    {
        var read = HttpResponses.Read("HTTP/1.1 301 Moved\r\nServer: x\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\nbody"u8);

        Assert.Equal((ParseStatus.Ok, "HTTP/1.1", 301), (read.Status, read.Value.Version, read.Value.Status));
        Assert.Equal(["Server", "Set-Cookie", "set-cookie"], read.Value.Fields.Select(field => field.Name));
        Assert.Equal(["a", "b"], read.Value.Values("Set-Cookie"));
        Assert.Null(read.Value.Value("Location"));
    }

    [Fact]
    public void Bytes_outside_ASCII_are_kept_one_to_one() =>
        Assert.Equal("é", HttpResponses.Read([.. "HTTP/1.1 200 OK\r\nX: "u8, 0xE9, .. "\r\n\r\n"u8]).Value.Value("x"));

    [Fact]
    public void A_head_without_its_end_needs_more() =>
        Assert.Equal(ParseStatus.NeedMore, HttpResponses.Read("HTTP/1.1 200 OK\r\nServer: x\r\n"u8).Status);

    [Fact]
    public void What_is_no_HTTP_is_malformed_with_a_reason()
    {
        var read = HttpResponses.Read("SSH-2.0-OpenSSH\r\n\r\n"u8);

        Assert.Equal(ParseStatus.Malformed, read.Status);
        Assert.NotEmpty(read.Reason!);
    }

    [Fact]
    public void Two_hundred_fields_are_kept_and_no_more()
    {
        var head = $"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, 250).Select(i => $"X{i}: y\r\n"))}\r\n";

        Assert.Equal(200, HttpResponses.Read(Encoding.ASCII.GetBytes(head)).Value.Fields.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n")]
    public void Interim_responses_are_passed_over(string interim)
    {
        var read = Read(interim + Final + "body");

        Assert.Equal((200, "lab"), (read.Value.Status, read.Value.Value("Server")));
        Assert.Equal(interim.Length + Final.Length, read.Consumed);
    }

    [Fact]
    public void Changing_to_another_protocol_is_final() => Assert.Equal(101, Read("HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.0\r\n\r\n" + Final).Value.Status);

    [Fact]
    public void After_an_interim_response_the_answer_is_waited_for() => Assert.Equal(ParseStatus.NeedMore, Read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 20").Status);

    [Fact]
    public void What_is_broken_behind_an_interim_response_is_broken() => Assert.Equal(ParseStatus.Malformed, Read("HTTP/1.1 100 Continue\r\n\r\n220 mail.example ESMTP\r\n").Status);

    [Fact]
    public void Interim_responses_without_end_are_given_up()
    {
        var read = Read(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 17)));

        Assert.Equal("interim responses without end", read.Reason);
        Assert.True(Read(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 16)) + Final).IsOk);
    }

    private static ParseResult<Sallyport.Observations.HttpResponse> Read(string text) => HttpResponses.Read(Encoding.Latin1.GetBytes(text));
}
