using System.Security.Cryptography;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class DaneMismatchTests : CheckTests
{
    private static byte[] LeafKey => SHA256.HashData(Certified.Leaf.Key.ExportSubjectPublicKeyInfo());

    internal override CheckCases Cases => new CheckCases<HostObservation>(new DaneMismatch())
    {
        Failing = [Signed(DnsReply.Tlsa(3, 1, 1, new byte[32])), Signed(DnsReply.Tlsa(9, 1, 1, LeafKey)), Signed([3, 1]), Unsigned(DnsReply.Tlsa(3, 1, 1, new byte[32]))],
        Passing = [Signed(DnsReply.Tlsa(3, 1, 1, LeafKey)), Signed(DnsReply.Tlsa(3, 1, 1, new byte[32]), DnsReply.Tlsa(3, 1, 1, LeafKey))],
        Undecided =
        [
            NamedHosts.Older, NamedHosts.Silent, NamedHosts.Failing,
            Unsigned(DnsReply.Tlsa(3, 1, 1, LeafKey)),
            Signed(DnsReply.Tlsa(3, 1, 1, LeafKey)).Presenting(Chains.Unreadable.Seen),
            Signed(DnsReply.Tlsa(3, 1, 1, LeafKey)).Presenting(),
        ],
        Inapplicable = [NamedHosts.Bare, NamedHosts.NotAsked, NamedHosts.Closed],
    };

    public static TheoryData<int, int, int, string, bool> Combinations => new()
    {
        // usage, selector, matching, whose certificate, fits
        { 3, 0, 0, "leaf", true }, { 3, 0, 1, "leaf", true }, { 3, 0, 2, "leaf", true }, { 3, 1, 0, "leaf", true }, { 3, 1, 2, "leaf", true }, { 3, 1, 1, "intermediate", false },
        { 2, 0, 1, "intermediate", true }, { 2, 1, 1, "intermediate", true }, { 2, 1, 1, "leaf", false }, { 2, 1, 1, "foreign", false },
        { 1, 1, 1, "leaf", true }, { 1, 1, 1, "intermediate", false },
        { 0, 1, 1, "intermediate", true }, { 0, 1, 2, "root", true }, { 0, 1, 1, "leaf", false },
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Usage_selector_and_matching_type_are_really_compared(int usage, int selector, int matching, string whose, bool fits)
    {
        var result = Judge(Signed(Record((byte)usage, (byte)selector, (byte)matching, whose)));

        Assert.Equal(fits, result is CheckResult.Passed);
        Assert.Equal(!fits, result is CheckResult.Failed);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(0, false)]
    public void Only_the_usages_of_PKIX_want_the_usual_trust(byte usage, bool fits)
    {
        var untrusted = Chains.GoodSeen with { Anchors = [] };

        var result = Judge(Signed(Record(usage, 1, 1, usage is 1 or 3 ? "leaf" : "intermediate")).Presenting(untrusted));

        Assert.Equal(fits, result is CheckResult.Passed);
    }

    [Fact]
    public void An_authority_of_DANE_wants_the_name_to_match_too() =>
        Assert.IsType<CheckResult.Failed>(Judge(Signed(Record(2, 1, 1, "intermediate")).Presenting(Chains.GoodSeen with { ReferenceIdentity = "other.example" })));

    [Fact]
    public void Every_chain_has_to_fit()
    {
        var other = Chains.Seen(new Recipe().SignedBy(Certified.Intermediate), Certified.Intermediate);

        Assert.IsType<CheckResult.Failed>(Judge(Signed(Record(3, 1, 1, "leaf")).Presenting(Chains.GoodSeen, other)));
    }

    private static byte[] Record(byte usage, byte selector, byte matching, string whose)
    {
        var certified = whose switch { "leaf" => Certified.Leaf, "intermediate" => Certified.Intermediate, "root" => Certified.Root, _ => Certified.ForeignRoot };
        byte[] selected = selector == 0 ? [.. certified.Der] : certified.Key.ExportSubjectPublicKeyInfo();
        return DnsReply.Tlsa(usage, selector, matching, matching switch { 0 => selected, 1 => SHA256.HashData(selected), _ => SHA512.HashData(selected) });
    }

    private static HostObservation Signed(params byte[][] data) => NamedHosts.With(new DnsReply("_443._tcp.example.com", DnsRecordType.Tlsa) { Authenticated = true, Data = data });

    private static HostObservation Unsigned(params byte[][] data) => NamedHosts.With(new DnsReply("_443._tcp.example.com", DnsRecordType.Tlsa) { Data = data });

    private static CheckResult Judge(HostObservation host) => new DaneMismatch().Judge(host, KnowledgeBase.Embedded);
}
