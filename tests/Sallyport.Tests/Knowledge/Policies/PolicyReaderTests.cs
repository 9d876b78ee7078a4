using Sallyport.Knowledge.Policies;
using Xunit;

namespace Sallyport.Tests.Knowledge.Policies;

public sealed class PolicyReaderTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "", "no list 'expect'" },
        { "expect: yes", "no list 'expect'" },
        { "expect:\n  - [a]", "line 2: an entry of 'expect' is no mapping" },
        { "expect:\n  - ports: [443]", "line 2: an entry has no 'hosts'" },
        { "expect:\n  - hosts: a\n    foo: b", "line 3: 'foo' is unknown" },
        { "expect:\n  - hosts: a\n    ports: [0]", "'0' is no port" },
        { "expect:\n  - hosts: a\n    ports: [https]", "'https' is no port" },
        { "expect:\n  - hosts: a\n    services: { a: b }", "line 3: 'services' is neither a text nor a list of texts" },
        { "expect:\n  - hosts: [[a]]", "line 2: a text is expected here" },
        { "expect:\n  - hosts: a\n    versions: [nginx]", "line 3: 'versions' is no mapping" },
        { "expect:\n  - hosts: a\n    versions: { nginx: 1.26 }", "the demand '1.26' for nginx is not of the form" },
        { "expect:\n  - hosts: a\n    certificates: [abc]", "'abc' is no SHA-256 digest" },
        { "expect: [", "it is no YAML" },
        { "expect: *nowhere", "it is no YAML" },
        { "expect:\n  - hosts\n:", "it is no YAML" },
        { $"expect: {new string('[', 200_000)}", "it is nested more than 64 levels deep" },
        { "\t", "it" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_told_with_its_line(string text, string expected)
    {
        Assert.Null(PolicyReader.Read("policy.yaml", text, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_entry_is_read()
    {
        var entry = Assert.Single(Read("""
            expect:
              - hosts: [Example.COM, "*.example.net", 192.0.2.0/24]
                ports: [443, 8443]
                services: nginx
                versions: { nginx: ">= 1.26" }
                issuers: ["Let's Encrypt"]
                certificates: ["AA:bb000000000000000000000000000000000000000000000000000000000000"]
            """).Entries);

        Assert.Equal(2, entry.Line);
        Assert.Equal(["example.com", "*.example.net", "192.0.2.0/24"], entry.Hosts.Select(host => host.Text));
        Assert.Equal([443, 8443], entry.Ports.AsEnumerable());
        Assert.Equal(["nginx"], entry.Services.AsEnumerable());
        Assert.Equal([new VersionDemand("nginx", ">= 1.26")], entry.Versions.AsEnumerable());
        Assert.Equal(["Let's Encrypt"], entry.Issuers.AsEnumerable());
        Assert.Equal(["aabb000000000000000000000000000000000000000000000000000000000000"], entry.Certificates.AsEnumerable());
    }

    [Theory]
    [InlineData("example.com", "198.51.100.1", 443, 1)]
    [InlineData("EXAMPLE.com", "198.51.100.1", 443, 1)]
    [InlineData("a.example.net", "198.51.100.1", 443, 1)]
    [InlineData("example.net", "198.51.100.1", 443, 0)]
    [InlineData("badexample.net", "198.51.100.1", 443, 0)]
    [InlineData("other.test", "192.0.2.77", 443, 1)]
    [InlineData("other.test", "192.0.3.1", 443, 0)]
    [InlineData("other.test", "2001:db8::5", 443, 1)]
    [InlineData("other.test", "2001:db8::6", 443, 0)]
    [InlineData("example.com", "198.51.100.1", 8443, 0)]
    public void Entries_are_about_names_networks_and_ports(string host, string address, int port, int expected) =>
        Assert.Equal(expected, Read("expect: [{ hosts: [example.com, \"*.example.net\", 192.0.2.0/24, \"2001:db8::5\"], ports: [443] }]").For(host, address, port).Count());

    [Theory]
    [InlineData(">= 1.26", "1.26.0", true)]
    [InlineData(">= 1.26", "1.9.15", false)]
    [InlineData("> 1.26", "1.26", false)]
    [InlineData("<= 2", "1.30", true)]
    [InlineData("< 2", "2.0", false)]
    [InlineData("= 1.22.1", "1.22.1", true)]
    [InlineData(">= 1.22, < 1.24", "1.23.4", true)]
    [InlineData(">= 1.22, < 1.24", "1.24.0", false)]
    public void A_demand_compares_numbers_by_value(string demand, string version, bool allowed) => Assert.Equal(allowed, new VersionDemand("nginx", demand).Allows(version));

    private static ServicePolicy Read(string text) => Seen.Policies.Read(text);
}
