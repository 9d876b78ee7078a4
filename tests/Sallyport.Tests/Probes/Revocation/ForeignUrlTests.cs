using System.Net;
using Sallyport.Probes.Revocation;
using Xunit;

namespace Sallyport.Tests.Probes.Revocation;

public sealed class ForeignUrlTests
{
    [Theory]
    [InlineData("http://ca.example/a.crl", "ca.example", "/a.crl")]
    [InlineData("HTTP://CA.Example:80", "ca.example", "/")]
    [InlineData("http://ca.example/a?b=c#d", "ca.example", "/a?b=c")]
    [InlineData("http://[2001:db8::1]/x", "[2001:db8::1]", "/x")]
    public void A_plain_URL_is_asked(string text, string field, string path)
    {
        var url = ForeignUrl.Read(text, AddressScope.Public, out var problem);

        Assert.Equal((null, field, path), (problem, url?.HostField, url?.PathAndQuery));
    }

    [Theory]
    [InlineData("https://ca.example/a.crl", "https")]
    [InlineData("ldap://ca.example/cn=x", "only http")]
    [InlineData("file:///etc/passwd", "only http")]
    [InlineData("gopher://127.0.0.1:6379/_x", "only http")]
    [InlineData("http://user@ca.example/", "user name")]
    [InlineData("http://user:secret@ca.example/", "user name")]
    [InlineData("http://ca.example:8080/", "port 80")]
    [InlineData("http://ca.example:22/", "port 80")]
    [InlineData("http://ca.example/a b", "characters")]
    [InlineData("http://ca.example/\r\nX: y", "characters")]
    [InlineData("http://cä.example/", "characters")]
    [InlineData("ca.example/a.crl", "no URL")]
    [InlineData("", "no URL")]
    public void Anything_else_is_not_asked_and_the_reason_said(string text, string reason)
    {
        Assert.Null(ForeignUrl.Read(text, AddressScope.Public, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_URL_is_not_asked() => Assert.Null(ForeignUrl.Read($"http://ca.example/{new string('a', 3000)}", AddressScope.Public, out _));

    [Theory]
    [InlineData(8080, true)]
    [InlineData(1023, false)]
    [InlineData(22, false)]
    public void For_a_target_that_is_not_public_unprivileged_ports_are_asked_too(int port, bool asked)
    {
        Assert.Equal(asked, ForeignUrl.Read($"http://127.0.0.1:{port}/", AddressScope.Loopback, out _) is not null);
        Assert.Equal(asked, ForeignUrl.Read($"http://10.0.0.1:{port}/", AddressScope.Private, out _) is not null);
        Assert.Null(ForeignUrl.Read($"http://ca.example:{port}/", AddressScope.Never, out _));
    }

    [Theory]
    [InlineData("http://0x7f.1/", "127.0.0.1")]
    [InlineData("http://0177.0.0.1/", "127.0.0.1")]
    [InlineData("http://2130706433/", "127.0.0.1")]
    [InlineData("http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1")]
    public void A_disguised_address_is_seen_for_what_it_is(string text, string host)
    {
        var url = ForeignUrl.Read(text, AddressScope.Public, out _)!;

        Assert.Equal(host, IPAddress.Parse(url.Host).ToString());
        Assert.Null(ForeignUrl.Permitted([IPAddress.Parse(url.Host)], AddressScope.Public));
    }

    [Theory]
    [InlineData("8.8.8.8", true, true, true)]
    [InlineData("10.0.0.1", false, true, true)]
    [InlineData("127.0.0.1", false, false, true)]
    [InlineData("169.254.169.254", false, false, false)]
    public void A_URL_leads_no_further_inwards_than_the_target_stands(string address, bool fromPublic, bool fromPrivate, bool fromLoopback)
    {
        IPAddress[] resolved = [IPAddress.Parse(address)];

        Assert.Equal(
            (fromPublic, fromPrivate, fromLoopback),
            (ForeignUrl.Permitted(resolved, AddressScope.Public) is not null, ForeignUrl.Permitted(resolved, AddressScope.Private) is not null, ForeignUrl.Permitted(resolved, AddressScope.Loopback) is not null));
        Assert.Null(ForeignUrl.Permitted(resolved, AddressScope.Never));
    }

    [Fact]
    public void Of_several_addresses_one_that_is_permitted_is_taken() =>
        Assert.Equal("8.8.8.8", ForeignUrl.Permitted([IPAddress.Loopback, IPAddress.Parse("8.8.8.8")], AddressScope.Public)?.ToString());
}
