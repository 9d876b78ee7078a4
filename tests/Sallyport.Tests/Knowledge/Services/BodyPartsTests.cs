using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Services;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class BodyPartsTests
{
    private static readonly string[] Scraps = ["<title", ">", "</title", "{", "}", "\"a\":", "\"b\"", "[", "]", ",", "1", "\\ud800", "\"", "\u00c3", "\u00a9", " ", "\n", "\0"];

    [Theory]
    [InlineData("<html><TITLE>\n Sign \t in\r\n</Title>", "Sign in")]
    [InlineData("<title lang=\"en\" data-x='1'>x</title><title>y</title>", "x")]
    [InlineData("</title><title>a</title>", "a")]
    [InlineData("<title></title>", "")]
    [InlineData("<title>a &amp; b</title>", "a &amp; b")]
    public void A_title_is_the_first_with_its_white_space_folded(string body, string title) => Assert.Equal(title, BodyParts.Title(body));

    [Theory]
    [InlineData("")]
    [InlineData("a page")]
    [InlineData("<title")]
    [InlineData("<title>")]
    [InlineData("<title>without an end")]
    [InlineData("<title</title")]
    public void A_page_without_a_whole_title_has_none(string body) => Assert.Null(BodyParts.Title(body));

    [Theory]
    [InlineData("Sign in · GitLab")]
    [InlineData("登录")]
    [InlineData("Übersicht — Größe")]
    public void A_title_in_UTF_8_is_read_as_its_author_wrote_it(string title) =>
        Assert.Equal(title, BodyParts.Title($"<title>{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(title))}</title>"));

    [Theory]
    [InlineData("Gr\u00f6\u00dfe")]
    [InlineData("Sign in · GitLab")]
    [InlineData("登录")]
    public void A_title_that_is_no_UTF_8_stays_as_it_came(string title) => Assert.Equal(title, BodyParts.Title($"<title>{title}</title>"));

    [Fact]
    public void The_digest_is_of_the_octets()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Part("abc", "sha256"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([0xFF, 0x00])), Part("\u00ff\0", "sha256"));
    }

    [Theory]
    [InlineData("version", "11.2.0")]
    [InlineData("result.release", "8.1")]
    [InlineData("result.node", "{\"id\":7}")]
    [InlineData("result.node.id", "7")]
    [InlineData("ok", "true")]
    [InlineData("nothing", "null")]
    [InlineData("name", "Größe")]
    public void A_value_of_an_object_is_told_by_its_path(string path, string text) =>
        Assert.Equal(text, Part(Encoding.Latin1.GetString("""  {"version":"11.2.0","ok":true,"nothing":null,"name":"Größe","result":{"release":"8.1","node":{"id":7}}}"""u8), $"json.{path}"));

    [Theory]
    [InlineData("{\"version\":\"1\"}", "json.Version")]
    [InlineData("{\"version\":\"1\"}", "json.version.major")]
    [InlineData("{\"a.b\":\"1\"}", "json.a.b")]
    [InlineData("[{\"version\":\"1\"}]", "json.version")]
    [InlineData("{\"version\":\"1\"", "json.version")]
    [InlineData("{\"version\":\"\\ud800\"}", "json.version")]
    [InlineData("{\"\\ud800\":1,\"version\":\"\\ud800\"}", "json.version")]
    [InlineData("{\"version\":\"\u00ff\"}", "json.version")]
    [InlineData("<html>", "json.version")]
    [InlineData("", "json.version")]
    public void What_is_not_there_has_no_value(string body, string part) => Assert.Null(Part(body, part));

    [Fact]
    public void Nesting_without_end_has_no_value() => Assert.Null(Part(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)), "json.a"));

    [Theory]
    [InlineData("status")]
    [InlineData("header.json.x")]
    [InlineData("")]
    public void Other_parts_do_not_come_out_of_a_body(string part) => Assert.False(BodyParts.IsPart(part));

    [Fact]
    public void No_body_breaks_a_reader() =>
        Prop.ForAll(Gen.Elements(Scraps).ArrayOf(12).ToArbitrary(), scraps =>
        {
            var body = string.Concat(scraps);
            _ = Part(body, "json.a");
            return Part(body, "sha256")!.Length == 64 && (BodyParts.Title(body)?.Length ?? 0) <= body.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static string? Part(string body, string part) => BodyParts.Read(body, part);
}
