using System.Text;
using Sallyport.Wire;
using Sallyport.Wire.Http;
using Xunit;

namespace Sallyport.Tests.Wire.Http;

public sealed class SetCookieTests
{
    [Fact]
    public void Attributes_are_read_without_regard_to_case_and_order()
    {
        var cookie = SetCookie.Read("id = s3cret; secure; HTTPONLY ;samesite=lax; Path=/a; Domain=example.com; partitioned; Max-Age=5"u8).Value;

        Assert.Equal("id", Encoding.ASCII.GetString(cookie.Name));
        Assert.True(cookie.Secure && cookie.HttpOnly && cookie.Partitioned);
        Assert.Equal(SameSite.Lax, cookie.SameSite);
        Assert.Equal("/a example.com", Encoding.ASCII.GetString(cookie.Path) + " " + Encoding.ASCII.GetString(cookie.Domain));
    }

    [Theory]
    [InlineData("a=b", SameSite.Absent)]
    [InlineData("a=b; SameSite=Strict", SameSite.Strict)]
    [InlineData("a=b; SameSite=None", SameSite.None)]
    [InlineData("a=b; SameSite=Whatever", SameSite.Unrecognized)]
    [InlineData("a=b; SameSite", SameSite.Unrecognized)]
    [InlineData("a=b; SameSite=Strict; SameSite=Lax", SameSite.Lax)]
    public void The_last_SameSite_counts(string value, SameSite sameSite) => Assert.Equal(sameSite, SetCookie.Read(Encoding.ASCII.GetBytes(value)).Value.SameSite);

    [Theory]
    [InlineData("__Host-a=b; Secure; Path=/", CookiePrefix.Host, true)]
    [InlineData("__host-a=b; Secure; Path=/", CookiePrefix.Host, true)]
    [InlineData("__Host-a=b; Secure; Path=/; Domain=x", CookiePrefix.Host, false)]
    [InlineData("__Host-a=b; Secure", CookiePrefix.Host, false)]
    [InlineData("__Host-a=b; Path=/", CookiePrefix.Host, false)]
    [InlineData("__Secure-a=b; Secure", CookiePrefix.Secure, true)]
    [InlineData("__Secure-a=b", CookiePrefix.Secure, false)]
    [InlineData("a=b", CookiePrefix.None, true)]
    public void A_prefix_is_a_promise_the_attributes_must_keep(string value, CookiePrefix prefix, bool kept)
    {
        var cookie = SetCookie.Read(Encoding.ASCII.GetBytes(value)).Value;

        Assert.Equal((prefix, kept), (cookie.Prefix, cookie.KeepsPrefix));
    }

    [Theory]
    [InlineData("Secure; HttpOnly")]
    [InlineData("=value")]
    [InlineData("")]
    public void A_cookie_without_a_name_is_malformed(string value) => Assert.Equal(ParseStatus.Malformed, SetCookie.Read(Encoding.ASCII.GetBytes(value)).Status);
}
