using FsCheck;
using FsCheck.Fluent;
using Sallyport.Targets;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Targets;

public sealed class TargetParserTests
{
    private static readonly string Label63 = new('a', 63);

    [Theory]
    [InlineData("example.com", "example.com", 443)]
    [InlineData("  example.com\t", "example.com", 443)]
    [InlineData("example.com:8443", "example.com", 8443)]
    [InlineData("EXAMPLE.Com", "example.com", 443)]
    [InlineData("example.com.", "example.com", 443)]
    [InlineData("example.com.:444", "example.com", 444)]
    [InlineData("localhost", "localhost", 443)]
    [InlineData("_dmarc.a-b.example", "_dmarc.a-b.example", 443)]
    [InlineData("192.0.2.1", "192.0.2.1", 443)]
    [InlineData("192.0.2.1:8443", "192.0.2.1", 8443)]
    [InlineData("2001:db8::1", "2001:db8::1", 443)]
    [InlineData("2001:DB8:0:0::0001", "2001:db8::1", 443)]
    [InlineData("[2001:db8::1]", "2001:db8::1", 443)]
    [InlineData("[2001:db8::1]:8443", "2001:db8::1", 8443)]
    [InlineData("::1", "::1", 443)]
    public void Hosts_and_addresses_are_read_with_their_port(string input, string host, int port) => Reads(input, host, port);

    [Theory]
    [InlineData("mx.example", "smtp", 25, StartTlsProtocol.Smtp)]
    [InlineData("mx.example:587", "smtp", 587, StartTlsProtocol.Smtp)]
    [InlineData("[2001:db8::1]", "xmpp-server", 5269, StartTlsProtocol.XmppServer)]
    [InlineData("mx.example:143", "auto", 143, StartTlsProtocol.Imap)]
    [InlineData("mx.example:8443", "auto", 8443, null)]
    [InlineData("mx.example", "auto", 443, null)]
    public void The_protocol_to_start_TLS_in_gives_the_port_or_the_port_the_protocol(string input, string startTls, int port, StartTlsProtocol? protocol)
    {
        Assert.Null(TargetParser.Parse(input, out var target, startTls));
        Assert.Equal((port, protocol), (target!.Port.Number, target.StartTls));
    }

    [Theory]
    [InlineData("https://example.com", "example.com", 443)]
    [InlineData("https://example.com/a/b?c=d:1#e", "example.com", 443)]
    [InlineData("HTTPS://Example.com:8443/", "example.com", 8443)]
    [InlineData("https://example.com?x", "example.com", 443)]
    [InlineData("https://example.com#x", "example.com", 443)]
    [InlineData("https://example.com/a@b", "example.com", 443)]
    [InlineData("https://[2001:db8::1]:444/x", "2001:db8::1", 444)]
    public void URLs_give_host_and_port_and_leave_the_rest(string input, string host, int port) => Reads(input, host, port);

    [Theory]
    [InlineData("münchen.example", "xn--mnchen-3ya.example")]
    [InlineData("MÜNCHEN.example", "xn--mnchen-3ya.example")]
    [InlineData("例え.テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("xn--mnchen-3ya.example", "xn--mnchen-3ya.example")]
    public void International_names_become_A_labels(string input, string host) => Reads(input, host, 443);

    [Theory]
    [InlineData("127.1")]
    [InlineData("127.1.")]
    [InlineData("0x7f.1")]
    [InlineData("0x7f.1.")]
    [InlineData("0177.0.0.1")]
    [InlineData("0177.0.0.1.:443")]
    [InlineData("2130706433")]
    [InlineData("https://127.1/")]
    [InlineData("[127.1]:443")]
    [InlineData("127。1")]
    [InlineData("010.0.0.1")]
    public void Disguised_addresses_are_refused(string input) => Refuses(input, "it is neither a host name nor an address");

    [Theory]
    [InlineData("example.com:0")]
    [InlineData("example.com:65536")]
    [InlineData("example.com:abc")]
    [InlineData("example.com:")]
    [InlineData("example.com:-1")]
    [InlineData("[::1]:0")]
    [InlineData("https://example.com:x/")]
    public void A_port_that_is_none_is_refused(string input) => Refuses(input, "the port is not a number from 1 to 65535");

    [Theory]
    [InlineData("exa mple.com")]
    [InlineData("a..b")]
    [InlineData("example.com..")]
    [InlineData(".")]
    [InlineData(":443")]
    [InlineData("-a.example")]
    [InlineData("a-.example")]
    [InlineData("[::1")]
    [InlineData("[::1]443")]
    [InlineData("[]:443")]
    [InlineData("1:2:3")]
    [InlineData("user@example.com")]
    [InlineData("example.com/path")]
    [InlineData("example.com\\x")]
    [InlineData("exa\0mple.com")]
    [InlineData("a\r\nb")]
    [InlineData("\u001b[31m.example")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    public void What_is_neither_name_nor_address_is_refused(string input) => Refuses(input, "it is neither a host name nor an address");

    [Theory]
    [InlineData("http://example.com", "only https URLs can be checked")]
    [InlineData("ftp://example.com", "only https URLs can be checked")]
    [InlineData("://example.com", "only https URLs can be checked")]
    [InlineData("https://user@example.com/", "the URL carries a user name or password")]
    [InlineData("https://user:secret@example.com/", "the URL carries a user name or password")]
    [InlineData("", "it is empty")]
    [InlineData(" \t ", "it is empty")]
    public void Other_schemes_credentials_and_nothing_are_refused_with_their_cause(string input, string cause) => Refuses(input, cause);

    [Fact]
    public void Labels_and_names_have_the_limits_of_the_DNS()
    {
        var longest = $"{Label63}.{Label63}.{Label63}.{new string('b', 61)}";

        Reads(longest, longest, 443);
        Refuses(longest + "c", "it is neither a host name nor an address");
        Refuses(Label63 + "a.example", "it is neither a host name nor an address");
    }

    [Fact]
    public void Whatever_is_typed_gives_a_target_that_reads_back_or_an_error_with_a_next_step() =>
        Prop.ForAll<string>(text =>
        {
            var input = text ?? string.Empty;
            if (TargetParser.Parse(input, out var target) is { } error) return target is null && error.Next.Length > 0;

            return TargetParser.Parse(target!.ToString(), out var again) is null && again == target with { Input = target.ToString() };
        }).QuickCheckThrowOnFailure();

    private static void Reads(string input, string host, int port)
    {
        Assert.Null(TargetParser.Parse(input, out var target));
        Assert.Equal((input, host, port), (target!.Input, target.Host, target.Port.Number));
    }

    private static void Refuses(string input, string cause)
    {
        var error = TargetParser.Parse(input, out var target);

        Assert.Null(target);
        Assert.Equal((cause, UsageErrorKind.Usage), (error?.Cause, error?.Kind));
        Assert.NotEmpty(error!.Next);
    }
}
