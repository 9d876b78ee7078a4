using System.Formats.Asn1;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.X509.Crl;
using Xunit;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Wire.X509;

public sealed class CertificateListTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_listed_certificate_is_found_with_its_reason()
    {
        var list = Read(List([Entry([5]), Entry([7, 1], [0x0A, 1, 1])]));

        Assert.Equal((2, Now, (DateTimeOffset?)Now.AddDays(7)), (list.Count, list.ThisUpdate, list.NextUpdate));
        Assert.Equal(new RevokedCertificate(Now.AddDays(-1), 1), list.Find(new byte[] { 7, 1 }));
        Assert.Equal(new RevokedCertificate(Now.AddDays(-1), null), list.Find(new byte[] { 5 }));
        Assert.Null(list.Find(new byte[] { 6 }));
    }

    [Fact]
    public void A_list_without_entries_lists_nothing()
    {
        Assert.Equal(0, Read(List(null)).Count);
        Assert.Null(Read(List([])).Find(new byte[] { 1 }));
    }

    [Fact]
    public void The_scope_names_its_place_and_what_it_leaves_out()
    {
        var place = Tagged(0xA0, Tagged(0xA0, Tagged(0x86, "http://ca.example/1.crl"u8.ToArray())));

        var whole = Read(List([], Scope(place, Tagged(0x81, [0xFF])))).Scope!;
        var authorities = Read(List([], Scope(place, Tagged(0x82, [0xFF])))).Scope!;

        Assert.Equal(("http://ca.example/1.crl", false, true), (whole.Urls.Single(), whole.IsPartial, authorities.IsPartial));
    }

    [Fact]
    public void A_delta_list_is_told_by_its_critical_extension() =>
        Assert.Equal("2.5.29.27", Read(List([], Extension("2.5.29.27", critical: true, [0x02, 1, 1]))).UnprocessedCritical.Single().ToString());

    [Fact]
    public void What_is_signed_is_the_inner_sequence()
    {
        var bytes = List([Entry([5])]);

        Assert.Equal(bytes.AsSpan(2, Read(bytes).SignedData.Length).ToArray(), Read(bytes).SignedData.ToArray());
    }

    [Fact]
    public void No_prefix_is_taken_for_the_whole()
    {
        var bytes = List([Entry([5]), Entry([7, 1], [0x0A, 1, 1])], Scope());

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Equal(ParseStatus.NeedMore, CertificateList.Read(bytes.AsMemory(0, length)).Status));
    }

    [Fact]
    public void A_changed_list_never_throws() => Prop.ForAll<NonNegativeInt, byte>((at, value) =>
    {
        var bytes = List([Entry([5]), Entry([7, 1], [0x0A, 1, 1])], Scope());
        bytes[at.Get % bytes.Length] = value;
        var read = CertificateList.Read(bytes);
        return !read.IsOk || read.Value.Find(new byte[] { 9, 9 }) is not { Reason: < 0 };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_hundred_thousand_entries_are_walked_in_a_moment()
    {
        var entries = Enumerable.Range(0, 100_000).Select(i => Entry([1, (byte)(i >> 16), (byte)(i >> 8), (byte)i])).ToList();
        var body = entries.SelectMany(entry => entry).ToArray();

        var list = Read(ListOf(LongTagged(0x30, body)));

        Assert.Equal((100_000, true), (list.Count, list.Find(new byte[] { 1, 1, 0x86, 0x9F }) is not null));
    }

    internal static byte[] Entry(byte[] serial, byte[]? reason = null)
    {
        byte[] extensions = reason is null ? [] : Sequence(Sequence(Oid("2.5.29.21"), Octets(reason)));
        return Sequence(Tagged(0x02, serial), Encode(w => w.WriteUtcTime(Now.AddDays(-1))), extensions);
    }

    private static byte[] Scope(params byte[][] fields) => Extension("2.5.29.28", critical: true, Sequence(fields));

    private static byte[] List(byte[][]? entries, params byte[][] extensions) => ListOf(entries is null ? [] : Sequence(entries), extensions);

    private static byte[] ListOf(byte[] revoked, params byte[][] extensions)
    {
        byte[] tail = extensions.Length == 0 ? [] : Tagged(0xA0, Sequence(extensions));
        var algorithm = Sequence(Oid("1.2.840.10045.4.3.2"));
        byte[] tbs = [0x02, 1, 1, .. algorithm, .. Name("2.5.4.3", UniversalTagNumber.UTF8String, "issuer"), .. Encode(w => w.WriteUtcTime(Now)), .. Encode(w => w.WriteUtcTime(Now.AddDays(7))), .. revoked, .. tail];
        return LongTagged(0x30, [.. LongTagged(0x30, tbs), .. algorithm, .. Encode(w => w.WriteBitString([1, 2, 3]))]);
    }

    /// <summary>A length of any size, where the small helper stops at two octets.</summary>
    private static byte[] LongTagged(byte tag, byte[] content) => content.Length < 0x10000
        ? Tagged(tag, content)
        : [tag, 0x83, (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, .. content];

    private static CertificateList Read(byte[] bytes)
    {
        var read = CertificateList.Read(bytes);
        Assert.True(read.IsOk, read.Reason);
        return read.Value;
    }
}
