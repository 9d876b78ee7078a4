using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Dns;
using Xunit;

namespace Sallyport.Tests.Wire.Dns;

public sealed class RecordDataTests
{
    [Theory]
    [InlineData("letsencrypt.org", "letsencrypt.org")]
    [InlineData("CA.example.; accounturi=https://a.example/1", "ca.example")]
    [InlineData(" ; ", "")]
    [InlineData(";", "")]
    public void A_CAA_record_names_an_authority_without_its_parameters(string value, string authority)
    {
        var record = Caa(DnsReply.Caa("IssueWild", value, flags: 0x80));

        Assert.Equal(("issuewild", true, authority), (record.Tag, record.IsCritical, record.Authority));
    }

    [Fact]
    public void A_CAA_record_needs_a_tag_of_letters_and_digits()
    {
        Assert.Equal(ParseStatus.Malformed, CaaRecord.Read([0, 0, 1]).Status);
        Assert.Equal(ParseStatus.Malformed, CaaRecord.Read([0, 2, (byte)'a', (byte)' ']).Status);
        Assert.Equal(ParseStatus.Malformed, CaaRecord.Read([0, 5, (byte)'i']).Status);
    }

    [Theory]
    [InlineData(3, 1, 1, 32, true)]
    [InlineData(3, 1, 2, 64, true)]
    [InlineData(2, 0, 0, 500, true)]
    [InlineData(3, 1, 1, 31, false)]
    [InlineData(4, 1, 1, 32, false)]
    [InlineData(3, 2, 1, 32, false)]
    [InlineData(3, 1, 3, 32, false)]
    public void A_TLSA_record_is_usable_with_known_numbers_and_a_digest_of_its_length(byte usage, byte selector, byte matching, int length, bool usable)
    {
        var record = TlsaRecord.Read(DnsReply.Tlsa(usage, selector, matching, new byte[length])).Value;

        Assert.Equal((usable, $"{usage} {selector} {matching}"), (record.IsUsable, record.ToString()));
    }

    [Fact]
    public void An_HTTPS_record_tells_protocols_port_hints_and_ECH()
    {
        var binding = Binding(DnsReply.Https(1, "svc.example", (0, [0, 1]), DnsReply.Alpn("h2", "h3"), (2, []), (3, [0x20, 0xFB]), (4, [192, 0, 2, 1]), (5, [1, 2]), (6, IPAddress.Parse("2001:db8::1").GetAddressBytes()), (7, [9])));

        Assert.Equal(["h2", "h3"], binding.Alpn.AsEnumerable());
        Assert.Equal(((ushort?)8443, true, false, "svc.example"), (binding.Port, binding.NoDefaultAlpn, binding.IsAlias, binding.TargetName.Text));
        Assert.Equal(["192.0.2.1", "2001:db8::1"], binding.Hints.Select(hint => hint.ToString()));
        Assert.Equal([1, 2], binding.Ech!.Value.ToArray());
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], binding.Keys.Select(key => (int)key));
    }

    [Fact]
    public void An_alias_has_a_target_and_nothing_else() => Assert.Equal((true, "other.example"), (Binding(DnsReply.Https(0, "other.example")).IsAlias, Binding(DnsReply.Https(0, "other.example")).TargetName.Text));

    public static TheoryData<byte[]> Malformed =>
    [
        DnsReply.Https(1, ".", DnsReply.Alpn("h2"), DnsReply.Alpn("h2")), // twice
        DnsReply.Https(1, ".", (3, [1, 2]), DnsReply.Alpn("h2")), // falling keys
        DnsReply.Https(1, ".", (1, [])), // an empty list
        DnsReply.Https(1, ".", (1, [3, 1])), // a cut name
        DnsReply.Https(1, ".", (2, [])), // no-default-alpn without alpn
        DnsReply.Https(1, ".", (3, [1])), // a port of one octet
        DnsReply.Https(1, ".", (4, [1, 2, 3])), // a cut address
        DnsReply.Https(1, ".", (5, [])), // an empty list of configs
        DnsReply.Https(1, ".", (0, [0, 9])), // mandatory and not there
        DnsReply.Https(1, ".", (0, [0, 0])), // mandatory names itself
        new byte[] { 0, 1, 0xC0, 0 }, // a compressed target
        new byte[] { 0, 1 },
        new byte[] { 0, 1, 0, 0, 1, 0 },
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_service_binding_that_breaks_its_form_is_malformed(byte[] data) => Assert.Equal(ParseStatus.Malformed, ServiceBinding.Read(data).Status);

    [Fact]
    public void Random_data_never_throw() => Prop.ForAll<byte[]>(bytes =>
        Enum.IsDefined(ServiceBinding.Read(bytes).Status) && Enum.IsDefined(CaaRecord.Read(bytes).Status) && Enum.IsDefined(TlsaRecord.Read(bytes).Status)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static CaaRecord Caa(byte[] data)
    {
        var read = CaaRecord.Read(data);
        Assert.True(read.IsOk, read.Reason);
        return read.Value;
    }

    private static ServiceBinding Binding(byte[] data)
    {
        var read = ServiceBinding.Read(data);
        Assert.True(read.IsOk, read.Reason);
        return read.Value;
    }
}
