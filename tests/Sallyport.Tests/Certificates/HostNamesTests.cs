using System.Security.Cryptography.X509Certificates;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Certificates;
using Xunit;

namespace Sallyport.Tests.Certificates;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("www.example.com", "www.example.com")]
    [InlineData("WWW.Example.COM", "www.example.com")]
    [InlineData("www.example.com.", "www.example.com")]
    [InlineData("www.example.com", "WWW.EXAMPLE.COM")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("例え.テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("xn--bcher-kva.example", "*.example", "xn--bcher-kva.example")]
    [InlineData("a.example.com", "*.example.com")]
    [InlineData("xn--bcher-kva.example.com", "*.example.com")]
    [InlineData("_dmarc.example.com", "*.example.com")]
    public void A_host_is_named(string host, params string[] dns) => Assert.IsType<NameMatch.Matched>(Match(host, dns));

    [Theory]
    [InlineData("www.example.com", "example.com", nameof(NameMisfit.Different))]
    [InlineData("wwwexample.com", "*.example.com", nameof(NameMisfit.Different))]
    [InlineData("a.b.example.com", "*.example.com", nameof(NameMisfit.WildcardDepth))]
    [InlineData("example.com", "*.example.com", nameof(NameMisfit.WildcardDepth))]
    [InlineData("www.example.com", "w*.example.com", nameof(NameMisfit.WildcardMisplaced))]
    [InlineData("www.example.com", "www.*.com", nameof(NameMisfit.WildcardMisplaced))]
    [InlineData("a.b.example.com", "*.*.example.com", nameof(NameMisfit.WildcardMisplaced))]
    [InlineData("www.example.com", "*", nameof(NameMisfit.WildcardMisplaced))]
    [InlineData("example.com", "*.com", nameof(NameMisfit.WildcardTooWide))]
    [InlineData("www.example.com", "www.example.com.", nameof(NameMisfit.NotAName))]
    [InlineData("www.example.com", "www..example.com", nameof(NameMisfit.NotAName))]
    [InlineData("www.example.com", "www example.com", nameof(NameMisfit.NotAName))]
    [InlineData("192.0.2.1", "192.0.2.1", nameof(NameMisfit.AddressAsName))]
    [InlineData("192.0.2.1", "a.example", nameof(NameMisfit.OtherKind))]
    public void A_host_is_not_named_and_the_reason_is_said(string host, string dns, string misfit) =>
        Assert.Equal(new PresentedName(dns, Enum.Parse<NameMisfit>(misfit)), Assert.Single(Assert.IsType<NameMatch.NotAmong>(Match(host, dns)).Presented));

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    [InlineData("[2001:DB8:0::1]")]
    [InlineData("2001:db8::1%eth0")]
    public void An_address_is_compared_by_its_octets(string host) =>
        Assert.IsType<NameMatch.Matched>(Match(host, [], ["192.0.2.1", "2001:db8::1"]));

    [Fact]
    public void An_address_is_never_a_name_and_a_name_never_an_address()
    {
        Assert.IsType<NameMatch.NotAmong>(Match("a.example", [], ["192.0.2.1"]));
        Assert.IsType<NameMatch.NotAmong>(Match("192.0.2.2", [], ["192.0.2.1"]));
    }

    [Fact]
    public void The_match_says_which_name_and_whether_by_wildcard() =>
        Assert.Equal(new NameMatch.Matched("*.Example.com", ByWildcard: true), Match("a.example.com", "b.example", "*.Example.com"));

    [Fact]
    public void A_common_name_alone_names_nothing()
    {
        var certificate = Issued.SelfSigned(new("www.example.com")).Certificate;

        Assert.Equal(new NameMatch.Unnamed("www.example.com"), HostNames.Match(certificate, ReferenceIdentifier.Parse("www.example.com")!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("*.example.com")]
    [InlineData("a/b")]
    [InlineData("\u2028.example")]
    [InlineData("bu\u0308cher.example")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example")]
    public void Some_texts_are_neither_a_name_nor_an_address(string host) => Assert.Null(ReferenceIdentifier.Parse(host));

    [Fact]
    public void Short_forms_of_addresses_are_names() => Assert.IsType<ReferenceIdentifier.Dns>(ReferenceIdentifier.Parse("127.1"));

    [Fact]
    public void Random_texts_are_parsed_without_an_exception() =>
        Prop.ForAll<NonNull<string>>(text => { _ = ReferenceIdentifier.Parse(text.Get); }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Random_names_get_the_platforms_answer()
    {
        var label = Gen.Elements("a", "b", "www", "*", "A", "x-1");
        var name = label.ArrayOf(3).Select(labels => string.Join('.', labels) + ".example");
        var host = Gen.Elements("a", "b", "www", "x-1", "c").ArrayOf(3).Select(labels => string.Join('.', labels) + ".example");
        Prop.ForAll(name.ToArbitrary(), host.ToArbitrary(), (presented, asked) =>
        {
            var issued = Issued.SelfSigned(new("x") { Dns = [presented] });
            var ours = HostNames.Match(issued.Certificate, ReferenceIdentifier.Parse(asked)!) is NameMatch.Matched;
            Assert.Equal(issued.Platform.MatchesHostname(asked, allowWildcards: true, allowCommonName: false), ours);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static NameMatch Match(string host, params string[] dns) => Match(host, dns, []);

    private static NameMatch Match(string host, string[] dns, string[] addresses)
    {
        var names = dns.Select(name => Wire.X509.HandMadeCertificate.Tagged(0x82, System.Text.Encoding.ASCII.GetBytes(name)))
            .Concat(addresses.Select(address => Wire.X509.HandMadeCertificate.Tagged(0x87, System.Net.IPAddress.Parse(address).GetAddressBytes())));
        var extension = new X509Extension("2.5.29.17", Wire.X509.HandMadeCertificate.Sequence([.. names]), critical: false);
        return HostNames.Match(Issued.SelfSigned(new("common") { More = [extension] }).Certificate, ReferenceIdentifier.Parse(host)!);
    }
}
