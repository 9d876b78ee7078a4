using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class CaaMissingTests : CheckTests
{
    /// <summary>The test's authorities name no organisation, so a table that knows one stands in.</summary>
    private static readonly KnowledgeBase Knowledge = new() { CaaIdentifiers = new([("Test CA", ["ca.example"])]) };

    private static readonly Certified Authority = (Recipe.Authority("Organised") with { Organisation = "Test CA" }).SignedBy(Certified.Root);

    internal override CheckCases Cases => new CheckCases<HostObservation>(new CaaMissing())
    {
        Failing = [NamedHosts.Bare, At("example.com", [3, 1, 2, 3])],
        Passing =
        [
            At("example.com", DnsReply.Caa("issue", "ca.example")).Presenting(),
            At("com", DnsReply.Caa("iodef", "mailto:a@example.com")),
        ],
        Undecided = [NamedHosts.Older, NamedHosts.Silent, NamedHosts.Failing, At("example.com", DnsReply.Caa("issue", "ca.example"))],
        Inapplicable = [NamedHosts.NotAsked, NamedHosts.Closed],
    };

    [Theory]
    [InlineData("issue", "ca.example", true)]
    [InlineData("issue", "CA.example; validationmethods=dns-01", true)]
    [InlineData("issue", "other.example", false)]
    [InlineData("issue", ";", false)]
    [InlineData("issuewild", ";", true)] // says nothing about names that are no wildcards
    public void The_records_are_compared_with_the_authority_that_issued(string tag, string value, bool allowed)
    {
        var result = Judge(At("example.com", DnsReply.Caa(tag, value)).Presenting(Chains.Seen(new Recipe().SignedBy(Authority), Authority)));

        Assert.Equal(allowed, result is CheckResult.Passed);
        Assert.Equal(!allowed, result is CheckResult.Failed);
    }

    [Fact]
    public void For_a_wildcard_issuewild_decides()
    {
        var wildcard = Chains.Seen((new Recipe() with { Names = ["*.example.com"] }).SignedBy(Authority), Authority) with { ReferenceIdentity = "www.example.com" };
        var records = At("example.com", DnsReply.Caa("issue", "ca.example"), DnsReply.Caa("issuewild", "other.example")).Presenting(wildcard);

        Assert.Contains("leave out", Assert.IsType<CheckResult.Failed>(Judge(records)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_critical_property_that_nobody_knows_keeps_everyone_out() =>
        Assert.Contains("critical property strange", Failed(At("example.com", DnsReply.Caa("strange", "", flags: 0x80))).Evidence[0].Fact, StringComparison.Ordinal);

    [Fact]
    public void A_missing_record_is_information_only() => Assert.Equal(Severity.Info, Failed(NamedHosts.Bare).Severity);

    private static HostObservation At(string owner, params byte[][] data) => NamedHosts.With(new DnsReply(owner, DnsRecordType.Caa) { Data = data });

    private static CheckResult Judge(HostObservation host) => new CaaMissing().Judge(host, Knowledge);

    private static CheckResult.Failed Failed(HostObservation host) => Assert.IsType<CheckResult.Failed>(Judge(host));
}
