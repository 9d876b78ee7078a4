using Sallyport.Wire;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Messages;

public sealed class MessageTests
{
    [Fact]
    public void The_encrypted_extensions_of_RFC_8448_tell_groups_and_limit()
    {
        var message = EncryptedExtensionsView.Read(Rfc8448.EncryptedExtensions.AsSpan(4)).Value;

        Assert.Equal(9, message.SupportedGroups.Count);
        Assert.Equal(0x4001, message.RecordSizeLimit);
        Assert.True(message.ServerNameAcknowledged);
        Assert.False(message.EarlyDataAccepted);
        Assert.True(message.Alpn.IsEmpty);
    }

    [Fact]
    public void The_certificate_of_RFC_8448_is_one_entry_in_DER()
    {
        var message = CertificateView.ReadTls13(Rfc8448.Certificate.AsSpan(4)).Value;

        var lengths = new List<int>();
        foreach (var entry in message)
        {
            lengths.Add(entry.Der.Length);
            Assert.Equal(0x30, entry.Der[0]);
            Assert.True(entry.Extensions.IsEmpty);
        }

        Assert.Equal([432], lengths);
        Assert.True(message.RequestContext.IsEmpty);
    }

    [Fact]
    public void A_stapled_response_rides_on_its_certificate()
    {
        foreach (var entry in CertificateView.ReadTls13(Samples.Certificate13).Value)
        {
            if (entry.Der.Length != 3) continue;
            Assert.True(entry.Extensions.TryFind(ExtensionType.StatusRequest, out var body));
            Assert.Equal([0x30], CertificateStatusView.Read(body).Value.Response.ToArray());
            return;
        }

        Assert.Fail("no entry of three bytes");
    }

    [Fact]
    public void A_chain_of_TLS_1_2_keeps_its_order()
    {
        var chain = new List<string>();
        foreach (var entry in CertificateView.ReadTls12(Samples.Certificate12).Value) chain.Add(Convert.ToHexString(entry.Der));

        Assert.Equal(["AABBCC", "DDEE"], chain);
    }

    [Theory]
    [InlineData("000003000000", "empty certificate", 3)]
    [InlineData("000005000002aabb00", "certificate list does not fill the message", 8)]
    [InlineData("000005000003aabb", "certificate runs past the list", 3)]
    public void A_broken_chain_is_named(string hex, string reason, int offset)
    {
        var message = CertificateView.ReadTls12(Convert.FromHexString(hex));

        Assert.Equal((reason, offset), (message.Reason, message.Offset));
    }

    [Fact]
    public void The_signature_of_RFC_8448_is_RSA_PSS()
    {
        var message = CertificateVerifyView.Read(Rfc8448.CertificateVerify.AsSpan(4)).Value;

        Assert.Equal((SignatureScheme.RsaPssRsaeSha256, 128), (message.Scheme, message.Signature.Length));
    }

    [Fact]
    public void The_finished_of_RFC_8448_has_the_length_of_its_hash()
    {
        Assert.Equal(32, FinishedView.Read(Rfc8448.Finished.AsSpan(4)).Value.VerifyData.Length);
        Assert.Equal("finished has the length of no version", FinishedView.Read(new byte[33]).Reason);
    }

    [Fact]
    public void Tickets_tell_lifetime_and_early_data()
    {
        var old = NewSessionTicketView.ReadTls12(Samples.Ticket12).Value;
        var modern = NewSessionTicketView.ReadTls13(Samples.Ticket13).Value;

        Assert.Equal((7200u, 4), (old.LifetimeSeconds, old.Ticket.Length));
        Assert.Null(old.MaxEarlyDataSize);
        Assert.Equal((86400u, 0x01020304u, 16384u), (modern.LifetimeSeconds, modern.AgeAdd, modern.MaxEarlyDataSize));
        Assert.Equal([0, 7], modern.Nonce.ToArray());
    }

    [Fact]
    public void Requests_for_certificates_tell_schemes_and_authorities()
    {
        var tls12 = CertificateRequestView.ReadTls12(Samples.CertificateRequest12).Value;
        var tls13 = CertificateRequestView.ReadTls13(Samples.CertificateRequest13).Value;
        var tls11 = CertificateRequestView.ReadTls11([1, 1, 0, 0]).Value;

        Assert.Equal([1, 64], tls12.CertificateTypes.ToArray());
        Assert.Equal([SignatureScheme.EcdsaSecp256r1Sha256, SignatureScheme.RsaPssRsaeSha256], tls12.SignatureAlgorithms.ToArray());
        Assert.Equal(tls12.SignatureAlgorithms.ToArray(), tls13.SignatureAlgorithms.ToArray());
        Assert.Equal(["30020500"], Names(tls12.Authorities));
        Assert.Equal(["3000"], Names(tls13.Authorities));
        Assert.Equal([7], tls13.Context.ToArray());
        Assert.True(tls11.Authorities.IsEmpty);
    }

    [Fact]
    public void A_request_of_TLS_1_3_without_schemes_is_malformed() =>
        Assert.Equal("request names no signature_algorithms", CertificateRequestView.ReadTls13([0, 0, 0]).Reason);

    [Fact]
    public void A_compressed_certificate_promises_its_length()
    {
        var message = CompressedCertificateView.Read(Samples.CompressedCertificate).Value;

        Assert.Equal((2, 4096, 3), (message.Algorithm, message.UncompressedLength, message.Compressed.Length));
    }

    [Fact]
    public void A_message_above_the_limit_is_refused_by_its_header()
    {
        var message = HandshakeMessage.Read([11, 0xFF, 0xFF, 0xFF], maxLength: 1000);

        Assert.Equal((ParseStatus.Malformed, "handshake message above the size limit"), (message.Status, message.Reason));
    }

    private static List<string> Names(VectorList list)
    {
        var names = new List<string>();
        foreach (var name in list) names.Add(Convert.ToHexString(name));
        return names;
    }
}
