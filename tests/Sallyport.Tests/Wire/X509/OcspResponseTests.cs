using System.Formats.Asn1;
using Sallyport.Wire;
using Sallyport.Wire.X509.Ocsp;
using Xunit;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Wire.X509;

public sealed class OcspResponseTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Good = [0x80, 0x00];
    private static readonly byte[] Unknown = [0x82, 0x00];

    [Fact]
    public void A_good_answer_is_found_by_its_serial_number()
    {
        var basic = Read(Response(Single([5], Unknown), Single([7, 1], Good, Tagged(0xA0, Time(Now.AddDays(7)))))).Basic!;

        var single = basic.ResponseFor(new byte[] { 7, 1 })!;

        Assert.Equal((OcspCertificateStatus.Good, Now, Now.AddDays(7)), (single.Status, single.ThisUpdate, single.NextUpdate!.Value));
        Assert.Equal((Now.AddMinutes(1), 2), (basic.ProducedAt, basic.Responses.Length));
        Assert.Equal(OcspCertificateStatus.Unknown, basic.Responses[0].Status);
        Assert.Null(basic.ResponseFor(new byte[] { 8 }));
        Assert.Null(basic.Responses[0].NextUpdate);
    }

    [Fact]
    public void A_revoked_certificate_has_a_time_and_perhaps_a_reason()
    {
        var silent = Tagged(0xA1, Time(Now.AddDays(-1)));
        var spoken = Tagged(0xA1, Time(Now.AddDays(-1)), Tagged(0xA0, [0x0A, 1, 1]));

        var responses = Read(Response(Single([1], silent), Single([2], spoken))).Basic!.Responses;

        Assert.All(responses, single => Assert.Equal((OcspCertificateStatus.Revoked, Now.AddDays(-1)), (single.Status, single.RevokedAt!.Value)));
        Assert.Equal([null, 1], responses.Select(single => single.RevocationReason));
    }

    [Fact]
    public void The_responder_is_named_or_known_by_its_key()
    {
        Assert.Equal("CN=r", Assert.IsType<OcspResponder.ByName>(Read(Response(Single([1], Good))).Basic!.Responder).Name.ToString());

        var byKey = Read(Successful(Basic(Tagged(0xA2, Octets([9, 9])), [Single([1], Good)]))).Basic!.Responder;
        Assert.Equal([9, 9], Assert.IsType<OcspResponder.ByKey>(byKey).Digest.ToArray());
    }

    [Fact]
    public void Certificates_sent_along_are_handed_on_unread()
    {
        var basic = Read(Successful(Basic(Tagged(0xA2, Octets([9])), [Single([1], Good)], Tagged(0xA0, Sequence(new HandMadeCertificate().Der()))))).Basic!;

        Assert.Equal(new HandMadeCertificate().Der(), Assert.Single(basic.Certificates).ToArray());
    }

    [Theory]
    [InlineData(1, OcspResponseStatus.MalformedRequest)]
    [InlineData(3, OcspResponseStatus.TryLater)]
    [InlineData(6, OcspResponseStatus.Unauthorized)]
    public void A_refusal_has_a_status_and_no_body(byte code, OcspResponseStatus status)
    {
        var response = Read(Sequence([0x0A, 1, code]));

        Assert.Equal(status, response.Status);
        Assert.Null(response.Basic);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void A_status_that_nobody_defined_is_malformed(byte code) =>
        Assert.Equal(ParseStatus.Malformed, OcspResponse.Read(Sequence([0x0A, 1, code])).Status);

    [Fact]
    public void A_body_of_another_type_is_left_alone() =>
        Assert.Null(Read(Sequence([0x0A, 1, 0], Tagged(0xA0, Sequence(Oid("1.2.3"), Octets([1]))))).Basic);

    [Fact]
    public void Every_prefix_needs_more_and_every_changed_octet_ends_in_a_result()
    {
        var bytes = Response(Single([1], Good));
        for (var cut = 0; cut < bytes.Length; cut++) Assert.Equal(ParseStatus.NeedMore, OcspResponse.Read(bytes.AsMemory(0, cut)).Status);

        for (var at = 0; at < bytes.Length * 256; at++)
        {
            var changed = bytes.ToArray();
            changed[at / 256] = (byte)at;
            var result = OcspResponse.Read(changed);
            Assert.True(result.IsOk || result.Status == ParseStatus.NeedMore || result.Offset <= changed.Length);
        }
    }

    private static OcspResponse Read(byte[] bytes)
    {
        var result = OcspResponse.Read(bytes);
        Assert.Null(result.Reason);
        Assert.Equal(bytes.Length, result.Consumed);
        return result.Value;
    }

    private static byte[] Response(params byte[][] singles) => Successful(Basic(Tagged(0xA1, Name("2.5.4.3", UniversalTagNumber.UTF8String, "r")), singles));

    private static byte[] Successful(byte[] basic) => Sequence([0x0A, 1, 0], Tagged(0xA0, Sequence(Oid("1.3.6.1.5.5.7.48.1.1"), Octets(basic))));

    private static byte[] Basic(byte[] responder, byte[][] singles, byte[]? certificates = null) => Sequence(
        Sequence(responder, Time(Now.AddMinutes(1)), Sequence(singles)), Sequence(Oid("1.2.840.10045.4.3.2")), Encode(w => w.WriteBitString([1])), certificates ?? []);

    private static byte[] Single(byte[] serial, byte[] status, byte[]? nextUpdate = null) => Sequence(
        Sequence(Sequence(Oid("1.3.14.3.2.26")), Octets([1]), Octets([2]), Tagged(0x02, serial)), status, Time(Now), nextUpdate ?? []);

    private static byte[] Time(DateTimeOffset at) => Encode(w => w.WriteGeneralizedTime(at, omitFractionalSeconds: true));
}
