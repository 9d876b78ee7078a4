using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Messages;

public sealed class ServerKeyExchangeViewTests
{
    [Fact]
    public void A_named_curve_is_told_with_its_point_and_signature()
    {
        var message = ServerKeyExchangeView.Read(Samples.EcdheKeyExchange, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, ProtocolVersion.Tls12).Value;

        Assert.Equal((CurveType.Named, NamedGroup.X25519, SignatureScheme.RsaPssRsaeSha256), (message.CurveType, message.Group, message.Scheme));
        Assert.Equal([1, 2, 3, 4], message.PublicKey.ToArray());
        Assert.Equal([0xAA, 0xBB, 0xCC], message.Signature.ToArray());
        Assert.Equal(Samples.EcdheKeyExchange[..8], message.Parameters.ToArray());
    }

    [Fact]
    public void Before_TLS_1_2_the_signature_names_no_scheme()
    {
        byte[] body = [.. Samples.EcdheKeyExchange[..8], 0, 1, 0xAA];

        var message = ServerKeyExchangeView.Read(body, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, ProtocolVersion.Tls11).Value;

        Assert.Null(message.Scheme);
        Assert.Equal([0xAA], message.Signature.ToArray());
    }

    [Fact]
    public void The_prime_of_a_finite_field_is_measured_without_its_leading_zeros()
    {
        var message = ServerKeyExchangeView.Read(Samples.DheKeyExchange, CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, ProtocolVersion.Tls12).Value;

        Assert.Equal((16, 1, 2), (message.PrimeBits, message.Generator.Length, message.PublicKey.Length));
    }

    [Fact]
    public void An_anonymous_exchange_ends_with_its_parameters()
    {
        var suite = CipherSuite.TLS_ECDH_anon_WITH_AES_128_CBC_SHA;

        Assert.True(ServerKeyExchangeView.Read(Samples.EcdheKeyExchange.AsSpan(0, 8), suite, ProtocolVersion.Tls12).Value.Signature.IsEmpty);
        Assert.Equal("signature does not fill the key exchange", ServerKeyExchangeView.Read(Samples.EcdheKeyExchange, suite, ProtocolVersion.Tls12).Reason);
    }

    [Fact]
    public void An_explicit_prime_curve_is_noted_as_such()
    {
        var body = Convert.FromHexString("01" + "01aa" + "01bb" + "01cc" + "01dd" + "01ee" + "01ff" + "0204f0" + "0401" + "000177");

        var message = ServerKeyExchangeView.Read(body, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, ProtocolVersion.Tls12).Value;

        Assert.Equal((CurveType.ExplicitPrime, NamedGroup.ArbitraryExplicitPrimeCurves), (message.CurveType, message.Group));
        Assert.Equal([0x04, 0xF0], message.PublicKey.ToArray());
    }

    [Theory]
    [InlineData("02" + "00a3" + "01" + "0107" + "01bb" + "01cc" + "01dd" + "01ee" + "01ff" + "0104")]
    [InlineData("02" + "00a3" + "02" + "0103" + "0106" + "0107" + "01bb" + "01cc" + "01dd" + "01ee" + "01ff" + "0104")]
    public void An_explicit_binary_curve_is_noted_with_either_basis(string hex)
    {
        var message = ServerKeyExchangeView.Read(Convert.FromHexString(hex), CipherSuite.TLS_ECDH_anon_WITH_AES_128_CBC_SHA, ProtocolVersion.Tls10).Value;

        Assert.Equal((CurveType.ExplicitChar2, NamedGroup.ArbitraryExplicitChar2Curves), (message.CurveType, message.Group));
        Assert.Equal([0x04], message.PublicKey.ToArray());
    }

    [Fact]
    public void An_export_key_is_measured()
    {
        byte[] body = [0, 64, 0x80, .. new byte[63], 0, 3, 1, 0, 1, 0, 2, 0xAA, 0xBB];

        var message = ServerKeyExchangeView.Read(body, CipherSuite.TLS_RSA_EXPORT_WITH_RC4_40_MD5, ProtocolVersion.Tls10).Value;

        Assert.Equal((512, 3, 2), (message.PrimeBits, message.Generator.Length, message.Signature.Length));
    }

    [Fact]
    public void A_hint_for_a_shared_key_is_told()
    {
        var message = ServerKeyExchangeView.Read([0, 2, 0x68, 0x69], CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA, ProtocolVersion.Tls12).Value;

        Assert.Equal("hi"u8, message.Hint);
    }

    [Fact]
    public void An_exchange_of_unknown_form_is_kept_whole()
    {
        var message = ServerKeyExchangeView.Read([1, 2, 3], new CipherSuite(0xABCD), ProtocolVersion.Tls12).Value;

        Assert.Equal([1, 2, 3], message.Parameters.ToArray());
    }

    [Fact]
    public void An_unknown_type_of_curve_is_malformed() =>
        Assert.Equal("unknown type of curve", ServerKeyExchangeView.Read([9, 0, 0], CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, ProtocolVersion.Tls12).Reason);
}
