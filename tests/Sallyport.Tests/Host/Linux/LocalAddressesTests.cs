using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Linux.Proc;
using Xunit;

namespace Sallyport.Tests.Host.Linux;

/// <summary>Which addresses are a network namespace's own.</summary>
public sealed class LocalAddressesTests
{
    private const string Trie = """
        Main:
          +-- 0.0.0.0/0 3 0 5
             |-- 0.0.0.0
                /0 universe UNICAST
             +-- 127.0.0.0/8 2 0 2
                |-- 127.0.0.0
                   /8 host LOCAL
                |-- 127.0.0.1
                   /32 host LOCAL
             |-- 172.17.0.0
                /16 link UNICAST
             |-- 172.17.0.2
                /32 host LOCAL
             |-- 172.17.255.255
                /32 link BROADCAST
        """;

    [Theory]
    [InlineData("172.17.0.2", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("172.17.0.3", false)]
    [InlineData("172.17.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("192.0.2.1", false)]
    public void Those_of_IPv4_are_marked_as_local(string address, bool isLocal) => Assert.Equal(isLocal, LocalAddresses.Has4(Encoding.ASCII.GetBytes(Trie), IPAddress.Parse(address)));

    [Theory]
    [InlineData("::1", true)]
    [InlineData("fd00::2", true)]
    [InlineData("fd00::3", false)]
    public void Those_of_IPv6_stand_in_a_table(string address, bool isLocal) =>
        Assert.Equal(isLocal, LocalAddresses.Has6("00000000000000000000000000000001 01 80 10 80       lo\nfd000000000000000000000000000002 04 40 00 82     eth0\n"u8, IPAddress.Parse(address)));

    [Theory]
    [InlineData("|-- 127.0.0.1\n/x host LOCAL")]
    [InlineData("|-- x\n/32 host LOCAL")]
    [InlineData("/32 host LOCAL")]
    [InlineData("/ host LOCAL\n|-- \n/33 host LOCAL")]
    [InlineData("|-- 127.0.0.1\n/0 host LOCAL")]
    public void What_is_not_of_the_form_holds_none(string text) => Assert.False(LocalAddresses.Has4(Encoding.ASCII.GetBytes(text), IPAddress.Loopback));

    [Fact]
    public void No_text_is_too_odd() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text => !LocalAddresses.Has4(Encoding.UTF8.GetBytes(text ?? ""), IPAddress.Loopback) && !LocalAddresses.Has6(Encoding.UTF8.GetBytes(text ?? ""), IPAddress.IPv6Loopback)));
}
