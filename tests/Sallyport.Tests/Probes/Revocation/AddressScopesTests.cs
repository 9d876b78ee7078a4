using System.Net;
using Sallyport.Probes.Revocation;
using Xunit;

namespace Sallyport.Tests.Probes.Revocation;

public sealed class AddressScopesTests
{
    [Theory]
    [InlineData("8.8.8.8", AddressScope.Public)]
    [InlineData("2a00:1450::1", AddressScope.Public)]
    [InlineData("172.15.255.255", AddressScope.Public)]
    [InlineData("172.32.0.1", AddressScope.Public)]
    [InlineData("10.1.2.3", AddressScope.Private)]
    [InlineData("172.16.0.1", AddressScope.Private)]
    [InlineData("192.168.1.1", AddressScope.Private)]
    [InlineData("100.64.0.1", AddressScope.Private)]
    [InlineData("fd00::1", AddressScope.Private)]
    [InlineData("127.0.0.1", AddressScope.Loopback)]
    [InlineData("127.8.9.10", AddressScope.Loopback)]
    [InlineData("::1", AddressScope.Loopback)]
    [InlineData("169.254.169.254", AddressScope.Never)]
    [InlineData("fe80::1", AddressScope.Never)]
    [InlineData("0.0.0.0", AddressScope.Never)]
    [InlineData("0.1.2.3", AddressScope.Never)]
    [InlineData("::", AddressScope.Never)]
    [InlineData("224.0.0.1", AddressScope.Never)]
    [InlineData("255.255.255.255", AddressScope.Never)]
    [InlineData("ff02::1", AddressScope.Never)]
    [InlineData("fec0::1", AddressScope.Never)]
    [InlineData("198.18.0.1", AddressScope.Never)]
    [InlineData("2001::1", AddressScope.Never)] // Teredo
    [InlineData("::127.0.0.1", AddressScope.Never)] // IPv4-compatible
    [InlineData("::ffff:127.0.0.1", AddressScope.Loopback)] // IPv4-mapped
    [InlineData("::ffff:169.254.169.254", AddressScope.Never)]
    [InlineData("::ffff:10.0.0.1", AddressScope.Private)]
    [InlineData("64:ff9b::7f00:1", AddressScope.Loopback)] // NAT64
    [InlineData("64:ff9b::a9fe:a9fe", AddressScope.Never)]
    [InlineData("2002:7f00:1::1", AddressScope.Loopback)] // 6to4
    [InlineData("2002:a00:1::1", AddressScope.Private)]
    internal void An_address_reaches_as_far_as_what_is_inside_it(string address, AddressScope scope) => Assert.Equal(scope, AddressScopes.Of(IPAddress.Parse(address)));
}
