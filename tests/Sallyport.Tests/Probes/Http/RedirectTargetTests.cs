using FsCheck;
using FsCheck.Fluent;
using Sallyport.Observations;
using Sallyport.Probes.Http;
using Sallyport.Targets;
using Xunit;

namespace Sallyport.Tests.Probes.Http;

public sealed class RedirectTargetTests
{
    [Theory]
    [InlineData("/login", "/login")]
    [InlineData("login?next=%2F", "/login?next=%2F")]
    [InlineData("https://example.com/a", "/a")]
    [InlineData("HTTPS://EXAMPLE.COM/A", "/A")]
    [InlineData("https://example.com:443/a#part", "/a")]
    [InlineData("//example.com/a", "/a")]
    [InlineData("https://example.com", "/")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/ä", "/%C3%A4")]
    [InlineData("/a/../b", "/b")]
    public void What_stays_on_the_host_is_followed(string location, string path) => Assert.Equal(path, Follow(location));

    [Theory]
    [InlineData("https://www.example.com/")]
    [InlineData("https://example.com.evil.example/")]
    [InlineData("https://example.com@evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("http://example.com/")]
    [InlineData("https://example.com:8443/")]
    [InlineData("ftp://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://127.0.0.1/")]
    public void What_leaves_host_port_or_HTTPS_is_not(string location) => Assert.Null(Follow(location));

    [Theory]
    [InlineData("/a\r\nX: y")]
    [InlineData("/a\nX: y")]
    [InlineData("/a\u001b[2J")]
    [InlineData("https://example.com/\r\nHost: evil.example")]
    public void Line_breaks_and_controls_never_reach_the_request(string location)
    {
        if (Follow(location) is { } path) Assert.All(path, character => Assert.InRange(character, '!', '~'));
    }

    [Fact]
    public void Credentials_are_left_out_of_what_is_asked() => Assert.Equal("/a", Follow("https://user:secret@example.com/a"));

    [Fact]
    public void A_path_above_two_kibibytes_is_not_followed() => Assert.Null(Follow("/" + new string('a', 2048)));

    [Theory]
    [InlineData("[2001:db8::1]:8443", "https://[2001:DB8::1]:8443/a")]
    [InlineData("192.0.2.1", "https://192.0.2.1/a")]
    [InlineData("a_b.example", "/a")]
    [InlineData("xn--mnchen-3ya.example", "https://münchen.example/a")]
    public void Addresses_and_international_names_are_the_same_place_too(string target, string location) => Assert.Equal("/a", Follow(location, target));

    [Theory]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(304)]
    [InlineData(404)]
    public void Other_statuses_are_no_redirect(int status) => Assert.Null(Follow("/a", status: status));

    [Fact]
    public void A_redirect_without_a_place_is_none() => Assert.Null(RedirectTarget.SamePlace(new HttpResponse("HTTP/1.1", 302, []), Parse("example.com")));

    [Fact]
    public void Whatever_a_server_sends_is_a_path_that_can_be_asked_or_nothing() =>
        Prop.ForAll<string>(text => Follow(text ?? string.Empty) is not { } path || (path[0] == '/' && path.All(character => character is >= '!' and <= '~')))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a-.example")]
    [InlineData("-")]
    [InlineData("xn--a")]
    [InlineData("_")]
    [InlineData("fe80::1%1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("256.1.1.1")]
    public void No_host_that_can_be_asked_for_breaks_it(string input)
    {
        if (TargetParser.Parse(input, out var target) is null) RedirectTarget.SamePlace(To("https://xn--a/", 302), target!);
    }

    private static string? Follow(string location, string target = "example.com", int status = 302) => RedirectTarget.SamePlace(To(location, status), Parse(target));

    private static HttpResponse To(string location, int status) => new("HTTP/1.1", status, [new HttpField("location", location)]);

    private static Target Parse(string input)
    {
        Assert.Null(TargetParser.Parse(input, out var target));
        return target!;
    }
}
