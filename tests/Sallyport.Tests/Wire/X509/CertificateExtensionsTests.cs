using System.Net;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Wire;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Names;
using Xunit;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Wire.X509;

public sealed class CertificateExtensionsTests
{
    [Fact]
    public void Alternative_names_are_told_apart_by_kind_and_the_rest_is_counted()
    {
        var builder = new SubjectAlternativeNameBuilder();
        builder.AddDnsName("a.example");
        builder.AddDnsName("*.example");
        builder.AddIpAddress(IPAddress.Parse("192.0.2.1"));
        builder.AddIpAddress(IPAddress.Parse("2001:db8::1"));
        builder.AddEmailAddress("x@example.com");
        builder.AddUri(new Uri("https://example.com/"));
        builder.AddUserPrincipalName("user@example.com");

        var names = Read(Platform(builder.Build())).SubjectAltName!;

        Assert.Equal(["a.example", "*.example"], names.Dns);
        Assert.Equal(["192.0.2.1", "2001:db8::1"], names.IpAddresses);
        Assert.Equal(["x@example.com"], names.Emails);
        Assert.Equal(["https://example.com/"], names.Uris);
        Assert.Equal(1, names.OtherCount);
    }

    [Fact]
    public void A_directory_name_and_an_address_of_a_wrong_length_have_a_text_too()
    {
        var names = Sequence(
            Tagged(0xA4, Name("2.5.4.3", System.Formats.Asn1.UniversalTagNumber.UTF8String, "dir")), Tagged(0x87, [1, 2, 3]), Tagged(0x88, [0x55, 0x04]));

        var read = Read(Extension("2.5.29.17", critical: false, names)).SubjectAltName!;

        Assert.Equal(["CN=dir", "#010203", "2.5.4"], read.All.Select(name => name.Text));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, 0)]
    [InlineData(true, 7)]
    [InlineData(false, null)]
    public void Basic_constraints_agree_with_what_the_platform_wrote(bool authority, int? length)
    {
        var extension = Platform(new X509BasicConstraintsExtension(authority, length is not null, length ?? 0, critical: true));

        Assert.Equal(new BasicConstraints(authority, length), Read(extension).BasicConstraints);
    }

    [Fact]
    public void An_explicit_false_in_basic_constraints_is_tolerated() =>
        Assert.False(Read(Extension("2.5.29.19", critical: true, Sequence([1, 1, 0]))).BasicConstraints!.IsAuthority);

    [Theory]
    [InlineData(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, KeyUsages.KeyCertSign | KeyUsages.CrlSign)]
    [InlineData(X509KeyUsageFlags.DigitalSignature, KeyUsages.DigitalSignature)]
    [InlineData(X509KeyUsageFlags.DecipherOnly | X509KeyUsageFlags.KeyAgreement, KeyUsages.DecipherOnly | KeyUsages.KeyAgreement)]
    public void Key_usage_agrees_with_what_the_platform_wrote(X509KeyUsageFlags written, KeyUsages read) =>
        Assert.Equal(read, Read(Platform(new X509KeyUsageExtension(written, critical: true))).KeyUsage);

    [Fact]
    public void Purposes_have_names()
    {
        var extension = Platform(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1"), new("1.3.6.1.5.5.7.3.9"), new("1.2.3")], critical: false));

        var usage = Read(extension).ExtendedKeyUsage!;

        Assert.Equal(["serverAuth", "OCSPSigning", "1.2.3"], usage.Purposes.Select(ExtendedKeyUsage.NameOf));
        Assert.True(usage.Allows(ExtendedKeyUsage.ServerAuth));
        Assert.False(usage.Allows(ExtendedKeyUsage.ClientAuth));
    }

    [Fact]
    public void Any_purpose_allows_all() =>
        Assert.True(Read(Extension("2.5.29.37", critical: false, Sequence(Oid("2.5.29.37.0")))).ExtendedKeyUsage!.Allows(ExtendedKeyUsage.ServerAuth));

    [Fact]
    public void Key_identifiers_are_found_on_both_sides()
    {
        var extensions = Read(
            Extension("2.5.29.14", critical: false, Octets([1, 2, 3])), Extension("2.5.29.35", critical: false, Sequence(Tagged(0x80, [4, 5]), Tagged(0x82, [9]))));

        Assert.Equal([1, 2, 3], extensions.SubjectKeyIdentifier!.Value.ToArray());
        Assert.Equal([4, 5], extensions.AuthorityKeyIdentifier!.KeyIdentifier.ToArray());
        Assert.Equal([9], extensions.AuthorityKeyIdentifier.SerialNumber.ToArray());
    }

    [Fact]
    public void Access_URLs_are_sorted_by_what_they_are_for()
    {
        var access = Platform(new X509AuthorityInformationAccessExtension(["http://ocsp.example"], ["http://ca.example/i.crt", "ldap://x"]));

        var read = Read(access).AuthorityInformationAccess!;

        Assert.Equal(["http://ocsp.example"], read.OcspUrls.ToArray());
        Assert.Equal(["http://ca.example/i.crt", "ldap://x"], read.CaIssuersUrls.ToArray());
    }

    [Fact]
    public void Revocation_list_URLs_agree_with_what_the_platform_wrote() =>
        Assert.Equal(["http://a/1.crl", "http://b/2.crl"], Read(Platform(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(["http://a/1.crl", "http://b/2.crl"]))).CrlUrls.ToArray());

    [Theory]
    [InlineData(5, true)]
    [InlineData(17, true)]
    [InlineData(23, false)]
    public void Must_staple_is_a_TLS_feature_for_status_requests(byte feature, bool mustStaple) =>
        Assert.Equal(mustStaple, Read(Extension("1.3.6.1.5.5.7.1.24", critical: false, Sequence([2, 1, feature]))).TlsFeature!.MustStaple);

    [Theory]
    [InlineData("2.23.140.1.2.1", ValidationLevel.Domain)]
    [InlineData("2.23.140.1.2.2", ValidationLevel.Organization)]
    [InlineData("2.23.140.1.1", ValidationLevel.Extended)]
    [InlineData("1.2.3", ValidationLevel.Unstated)]
    public void The_policy_tells_how_the_subject_was_validated(string policy, ValidationLevel level)
    {
        var policies = Sequence(Sequence(Oid("1.2.3.4"), Sequence(Sequence(Oid("1.3.6.1.5.5.7.2.1")))), Sequence(Oid(policy)));

        Assert.Equal(level, Read(Extension("2.5.29.32", critical: false, policies)).CertificatePolicies!.Level);
    }

    [Fact]
    public void Name_constraints_hold_permitted_and_excluded_subtrees()
    {
        var value = Sequence(Tagged(0xA0, Sequence(Tagged(0x82, "example.com"u8.ToArray()))), Tagged(0xA1, Sequence(Tagged(0x87, [10, 0, 0, 0, 255, 0, 0, 0]))));

        var constraints = Read(Extension("2.5.29.30", critical: true, value)).NameConstraints!;

        Assert.Equal(new[] { (GeneralNameKind.Dns, "example.com") }, constraints.Permitted.Select(name => (name.Kind, name.Text)));
        Assert.Equal(new[] { (GeneralNameKind.IpAddress, "10.0.0.0/255.0.0.0") }, constraints.Excluded.Select(name => (name.Kind, name.Text)));
    }

    [Fact]
    public void Critical_extensions_of_no_table_are_listed_and_others_are_not()
    {
        var extensions = Read(
            Extension("1.2.3", critical: true, [5, 0]), Extension("1.2.4", critical: false, [5, 0]), Extension("2.5.29.36", critical: true, Sequence()),
            Extension("1.3.6.1.4.1.11129.2.4.3", critical: true, [5, 0]));

        Assert.Equal(["1.2.3", "policyConstraints", "precertificatePoison"], extensions.UnprocessedCritical.Select(ExtensionTypes.NameOf));
        Assert.Equal(4, extensions.All.Length);
        Assert.Empty(extensions.Malformed);
    }

    [Fact]
    public void A_malformed_extension_is_named_and_left_out_and_the_rest_is_read()
    {
        var der = new HandMadeCertificate { Extensions = [Extension("2.5.29.19", critical: true, [0x30, 0x01]), Extension("2.5.29.15", critical: true, [3, 2, 7, 0x80])] }.Der();

        var extensions = Certificate.Read(der).Value.Extensions;

        var malformed = Assert.Single(extensions.Malformed);
        Assert.Equal("basicConstraints", malformed.Extension.Name);
        Assert.Equal([0x30, 0x01], der[malformed.Offset..(malformed.Offset + 2)]);
        Assert.Null(extensions.BasicConstraints);
        Assert.Equal(KeyUsages.DigitalSignature, extensions.KeyUsage);
    }

    [Theory]
    [InlineData("2.5.29.17", "3000")] // no names
    [InlineData("2.5.29.17", "30028900")] // [9] is no GeneralName
    [InlineData("2.5.29.37", "3000")] // no purposes
    [InlineData("2.5.29.15", "030207800500")] // something after the value
    [InlineData("1.3.6.1.4.1.11129.2.4.2", "04020000")] // an empty list of timestamps
    [InlineData("2.5.29.30", "300AA0083006820178800101")] // a subtree with a minimum
    public void Values_that_break_their_form_are_named(string type, string value) =>
        Assert.Single(Read(Extension(type, critical: false, Convert.FromHexString(value))).Malformed);

    [Fact]
    public void A_second_extension_of_a_type_is_malformed_and_the_first_one_counts()
    {
        var extensions = Read(Extension("2.5.29.19", critical: true, Sequence([1, 1, 0xFF])), Extension("2.5.29.19", critical: true, Sequence()));

        Assert.True(extensions.BasicConstraints!.IsAuthority);
        Assert.Contains("second", Assert.Single(extensions.Malformed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Signed_certificate_timestamps_are_read_field_by_field()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        var list = TimestampList(Timestamp(time, [7, 8, 9]), Timestamp(time.AddDays(1), [1]));

        var timestamps = Read(Extension("1.3.6.1.4.1.11129.2.4.2", critical: false, Octets(list))).Timestamps;

        Assert.Equal([time, time.AddDays(1)], timestamps.Select(t => t.Timestamp));
        Assert.Equal([7, 8, 9], timestamps[0].Signature.ToArray());
        Assert.Equal((32, 4, 3), (timestamps[0].LogId.Length, timestamps[0].HashAlgorithm, timestamps[0].SignatureAlgorithm));
    }

    [Fact]
    public void Every_cut_of_a_timestamp_list_needs_more_and_every_lie_in_it_is_malformed()
    {
        var list = TimestampList(Timestamp(DateTimeOffset.UnixEpoch, [1, 2]));

        for (var cut = 0; cut < list.Length; cut++) Assert.Equal(ParseStatus.NeedMore, SignedCertificateTimestampList.Read(list.AsMemory(0, cut)).Status);
        list[^3]++;
        Assert.Equal(ParseStatus.Malformed, SignedCertificateTimestampList.Read(list).Status);
    }

    [Fact]
    public void A_timestamp_of_another_version_is_kept_without_its_fields()
    {
        var read = SignedCertificateTimestampList.Read(TimestampList([9, 1, 2, 3]));

        Assert.Equal(9, Assert.Single(read.Value).Version);
    }

    private static byte[] TimestampList(params byte[][] timestamps)
    {
        var items = timestamps.SelectMany(t => (byte[])[0, (byte)t.Length, .. t]).ToArray();
        return [(byte)(items.Length >> 8), (byte)items.Length, .. items];
    }

    private static byte[] Timestamp(DateTimeOffset at, byte[] signature)
    {
        var milliseconds = new byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(milliseconds, at.ToUnixTimeMilliseconds());
        return [0, .. new byte[32], .. milliseconds, 0, 0, 4, 3, 0, (byte)signature.Length, .. signature];
    }

    private static byte[] Platform(X509Extension extension) => Extension(extension.Oid!.Value!, extension.Critical, extension.RawData);

    private static CertificateExtensions Read(params byte[][] extensions)
    {
        var result = Certificate.Read(new HandMadeCertificate { Extensions = extensions }.Der());
        Assert.Null(result.Reason);
        return result.Value.Extensions;
    }
}
