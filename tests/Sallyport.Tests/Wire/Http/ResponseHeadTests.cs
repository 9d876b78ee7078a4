using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Http;
using Xunit;

namespace Sallyport.Tests.Wire.Http;

public sealed class ResponseHeadTests
{
    private const string Ordinary = "HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nstrict-transport-security: max-age=1\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\n";

    [Fact]
    public void Status_line_and_fields_are_views_of_the_head()
    {
        var result = ResponseHead.Read(Bytes(Ordinary + "body"));

        Assert.True(result.IsOk);
        Assert.Equal(Ordinary.Length, result.Consumed);
        var head = result.Value;
        Assert.Equal((new HttpVersion(1, 1), 200, "OK"), (head.Status.Version, head.Status.Code, Text(head.Status.Reason)));
        Assert.True(head.Fields.TryGet("Strict-Transport-Security"u8, out var value));
        Assert.Equal("max-age=1", Text(value));
        Assert.Equal(2, head.Fields.Count("Set-Cookie"u8));
        Assert.Equal(HeadFlaws.None, head.Flaws);
        Assert.False(head.Fields.TryGet("Via"u8, out _));
    }

    [Fact]
    public void Fields_come_in_the_order_sent()
    {
        var names = new List<string>();
        foreach (var field in ResponseHead.Read(Bytes(Ordinary)).Value.Fields) names.Add(Text(field.Name));

        Assert.Equal(["Server", "strict-transport-security", "Set-Cookie", "set-cookie"], names);
    }

    [Theory]
    [InlineData("HTTP/1.0 404 Not Found\n\n", 404, HeadFlaws.BareLineFeed)]
    [InlineData("HTTP/1.1 200\r\n\r\n", 200, HeadFlaws.NoSpaceAfterStatus)]
    [InlineData("HTTP/1.1 200 \r\n\r\n", 200, HeadFlaws.None)]
    [InlineData("HTTP/1.1 999 x\r\nA: b\r\n c\r\n\td\r\n\r\n", 999, HeadFlaws.FoldedField)]
    [InlineData("HTTP/1.1 200 x\r\nA : b\r\n\r\n", 200, HeadFlaws.SpaceBeforeColon)]
    [InlineData("HTTP/1.1 200 x\r\nA:b\n\r\n", 200, HeadFlaws.BareLineFeed)]
    [InlineData("HTTP/1.1 200 x\r\nA:\r\n\r\n", 200, HeadFlaws.None)]
    public void Deprecated_forms_are_read_and_named(string text, int code, HeadFlaws flaws)
    {
        var result = ResponseHead.Read(Bytes(text));

        Assert.True(result.IsOk);
        Assert.Equal((text.Length, code, flaws), (result.Consumed, result.Value.Status.Code, result.Value.Flaws));
    }

    [Fact]
    public void A_folded_field_is_one_field()
    {
        var head = ResponseHead.Read(Bytes("HTTP/1.1 200 x\r\nA: b\r\n c\r\nD: e\r\n\r\n")).Value;

        Assert.True(head.Fields.TryGet("a"u8, out var value));
        Assert.Equal("b\r\n c", Text(value));
        Assert.Equal(1, head.Fields.Count("d"u8));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2p1\r\n\r\n")]
    [InlineData("HTTP/2 200\r\n\r\n")]
    [InlineData("HTTP/1.1 20x OK\r\n\r\n")]
    [InlineData("HTTP/1.1 099 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\n\r\n")]
    [InlineData("HTTP/1.\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: empty\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n A: folded first\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nA(: b\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\0c\r\n\r\n")]
    public void What_is_no_response_head_is_malformed_with_a_reason(string text)
    {
        var result = ResponseHead.Read(Bytes(text));

        Assert.Equal(ParseStatus.Malformed, result.Status);
        Assert.InRange(result.Offset, 0, text.Length);
        Assert.NotNull(result.Reason);
    }

    [Fact]
    public void Heads_without_an_end_are_cut_by_length_and_by_number()
    {
        Assert.Equal(ParseStatus.NeedMore, ResponseHead.Read(Bytes("HTTP/1.1 200 " + new string('x', 60_000))).Status);
        Assert.Contains("64 KiB", ResponseHead.Read(Bytes("HTTP/1.1 200 " + new string('x', 70_000))).Reason, StringComparison.Ordinal);
        Assert.Contains("64 KiB", ResponseHead.Read(Bytes("HTTP/1.1 200 x\r\nA: " + new string('x', 70_000))).Reason, StringComparison.Ordinal);
        Assert.Contains("256 fields", ResponseHead.Read(Bytes("HTTP/1.1 200 x\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 300)) + "\r\n")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_prefix_of_a_head_needs_more()
    {
        var bytes = Bytes("HTTP/1.1 200 OK\r\nServer: x\r\n folded\r\nA: b\r\n\r\n");

        for (var cut = 0; cut < bytes.Length; cut++) Assert.Equal(ParseStatus.NeedMore, ResponseHead.Read(bytes.AsSpan(0, cut)).Status);
        Assert.True(ResponseHead.Read(bytes).IsOk);
    }

    [Fact]
    public void Mutated_heads_end_in_a_result_and_can_be_walked() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var bytes = Bytes(Ordinary);
            for (var i = random.Next(1, 8); i > 0; i--) bytes[random.Next(bytes.Length)] = "\r\n\t :;\0AH1"u8[random.Next(10)];
            var result = ResponseHead.Read(bytes);
            if (!result.IsOk) return;

            var walked = 0;
            foreach (var field in result.Value.Fields) walked += field.Name.Length + field.Value.Length;
            Assert.InRange(walked, 0, result.Consumed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Reading_and_walking_allocate_nothing()
    {
        var bytes = Bytes(Ordinary);
        var found = Walk(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) found += Walk(bytes);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(101 * 2, found);
    }

    [Theory]
    [InlineData("HTTP/1.1 200", ParseStatus.Ok)]
    [InlineData("HTTP/1.", ParseStatus.Ok)]
    [InlineData("HTT", ParseStatus.NeedMore)]
    [InlineData("", ParseStatus.NeedMore)]
    [InlineData("SSH-", ParseStatus.Malformed)]
    [InlineData("HTTP/2", ParseStatus.Malformed)]
    public void The_first_bytes_tell_whether_it_is_HTTP(string text, ParseStatus status) => Assert.Equal(status, StatusLine.Resembles(Bytes(text)));

    private static int Walk(byte[] bytes) => ResponseHead.Read(bytes).Value.Fields.Count("set-cookie"u8);

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
