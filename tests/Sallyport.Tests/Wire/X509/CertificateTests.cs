using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using Sallyport.Wire;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Keys;
using Xunit;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Wire.X509;

public sealed class CertificateTests
{
    [Fact]
    public void A_teletex_name_is_read_as_Latin_1()
    {
        var certificate = Read(new() { Subject = RawName("2.5.4.10", 0x14, [0x43, 0x61, 0x66, 0xE9]) });

        Assert.Equal("O=Café", certificate.Subject.ToString());
    }

    [Fact]
    public void A_wide_character_name_is_read_as_UTF_16() =>
        Assert.Equal("CN=Łódź", Read(new() { Subject = Name("2.5.4.3", UniversalTagNumber.BMPString, "Łódź") }).Subject.ToString());

    [Fact]
    public void A_universal_string_is_read_four_bytes_a_character() =>
        Assert.Equal("CN=Ł😀�", Read(new() { Subject = RawName("2.5.4.3", 0x1C, [0, 0, 1, 0x41, 0, 1, 0xF6, 0, 0, 0, 0xD8, 0]) }).Subject.ToString());

    [Fact]
    public void A_value_that_is_no_string_is_shown_in_hexadecimal() =>
        Assert.Equal("CN=\\#0102", Read(new() { Subject = RawName("2.5.4.3", 0x04, [1, 2]) }).Subject.ToString());

    [Fact]
    public void Control_characters_stay_in_the_text_for_the_sanitizer() =>
        Assert.Equal("\u001b[31m\r\n", Read(new() { Subject = Name("2.5.4.3", UniversalTagNumber.UTF8String, "\u001b[31m\r\n") }).Subject.CommonName);

    [Fact]
    public void An_attribute_type_of_no_table_is_shown_by_its_number() =>
        Assert.Equal("1.2.3.4=x", Read(new() { Subject = Name("1.2.3.4", UniversalTagNumber.UTF8String, "x") }).Subject.ToString());

    [Fact]
    public void An_empty_subject_is_a_name_without_attributes()
    {
        var certificate = Read(new() { Subject = Sequence() });

        Assert.True(certificate.Subject.IsEmpty);
        Assert.Empty(certificate.Subject.ToString());
    }

    [Fact]
    public void A_negative_serial_number_is_kept_as_it_is() =>
        Assert.Equal("FF", Convert.ToHexString(Read(new() { Serial = [0x02, 0x01, 0xFF] }).SerialNumber.Span));

    [Fact]
    public void A_serial_number_of_64_octets_is_kept_as_it_is() =>
        Assert.Equal(64, Read(new() { Serial = Encode(w => w.WriteInteger(BigInteger.Pow(2, 510))) }).SerialNumber.Length);

    [Fact]
    public void Validity_may_mix_both_kinds_of_time()
    {
        var certificate = Read(new() { NotAfter = Encode(w => w.WriteGeneralizedTime(new DateTimeOffset(2050, 6, 1, 0, 0, 0, TimeSpan.Zero), omitFractionalSeconds: true)) });

        Assert.Equal(2020, certificate.NotBefore.Year);
        Assert.Equal(new DateTimeOffset(2050, 6, 1, 0, 0, 0, TimeSpan.Zero), certificate.NotAfter);
    }

    [Fact]
    public void A_bad_time_is_malformed_by_name_and_place()
    {
        var der = new HandMadeCertificate { NotAfter = Tagged(0x17, "991332000000Z"u8.ToArray()) }.Der();

        var result = Certificate.Read(der);

        Assert.Equal(ParseStatus.Malformed, result.Status);
        Assert.Contains("time", result.Reason, StringComparison.Ordinal);
        Assert.Equal("991332000000Z"u8.ToArray(), der[(result.Offset + 2)..(result.Offset + 15)]);
    }

    [Theory]
    [InlineData(512)]
    [InlineData(1023)]
    [InlineData(65_536)]
    public void The_size_of_an_RSA_key_is_its_modulus_in_bits(int bits)
    {
        var key = Read(new() { Key = RsaKeyOf(bits) }).PublicKey;

        Assert.Equal((PublicKeyKind.Rsa, bits, 3L), (key.Kind, key.Bits, key.ExponentValue));
        Assert.Equal("RSA " + bits.ToString(CultureInfo.InvariantCulture), key.ToString());
    }

    [Fact]
    public void An_exponent_beyond_63_bits_is_kept_as_octets_only()
    {
        var key = Read(new() { Key = RsaKey(BigInteger.Pow(2, 2047) + 1, BigInteger.Pow(2, 64) + 1) }).PublicKey;

        Assert.Null(key.ExponentValue);
        Assert.Equal(9, key.Exponent.Length);
    }

    [Fact]
    public void A_negative_RSA_modulus_is_malformed() =>
        Assert.Contains("RSA", Certificate.Read(new HandMadeCertificate { Key = RsaKey(-5, 3) }.Der()).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("1.3.101.112", PublicKeyKind.Ed25519, "Ed25519")]
    [InlineData("1.3.101.113", PublicKeyKind.Ed448, "Ed448")]
    [InlineData("2.16.840.1.101.3.4.3.18", PublicKeyKind.MlDsa65, "ML-DSA-65")]
    [InlineData("1.2.3.4.5", PublicKeyKind.Unknown, "1.2.3.4.5")]
    public void Keys_without_parameters_are_told_by_their_algorithm(string oid, PublicKeyKind kind, string text)
    {
        var key = Read(new() { Key = Sequence(Sequence(Oid(oid)), Encode(w => w.WriteBitString(new byte[32]))) }).PublicKey;

        Assert.Equal((kind, text), (key.Kind, key.ToString()));
    }

    [Fact]
    public void A_curve_spelled_out_is_called_explicit()
    {
        var key = Read(new() { Key = Sequence(Sequence(Oid("1.2.840.10045.2.1"), Sequence(Encode(w => w.WriteInteger(1)))), Encode(w => w.WriteBitString([4]))) });

        Assert.Equal("EC explicit", key.PublicKey.ToString());
    }

    [Theory]
    [InlineData("1.2.840.113549.1.1.2", "md2WithRSAEncryption", SignatureStrength.Broken)]
    [InlineData("1.2.840.113549.1.1.4", "md5WithRSAEncryption", SignatureStrength.Broken)]
    [InlineData("1.2.840.113549.1.1.5", "sha1WithRSAEncryption", SignatureStrength.Weak)]
    [InlineData("1.2.840.10045.4.3.1", "ecdsa-with-SHA224", SignatureStrength.Marginal)]
    [InlineData("1.2.840.10045.4.3.2", "ecdsa-with-SHA256", SignatureStrength.Strong)]
    [InlineData("1.3.101.112", "Ed25519", SignatureStrength.Strong)]
    [InlineData("2.16.840.1.101.3.4.3.18", "ML-DSA-65", SignatureStrength.Strong)]
    [InlineData("1.2.3", "1.2.3", SignatureStrength.Unknown)]
    public void Signature_algorithms_have_a_name_and_a_strength(string oid, string name, SignatureStrength strength)
    {
        var algorithm = Read(new() { Algorithm = Sequence(Oid(oid)) }).SignatureAlgorithm;

        Assert.Equal((name, strength), (algorithm.Name, algorithm.Strength));
    }

    [Fact]
    public void PSS_without_parameters_inside_has_the_defaults_of_RFC_4055()
    {
        var algorithm = Read(new() { Algorithm = Sequence(Oid("1.2.840.113549.1.1.10"), Sequence()) }).SignatureAlgorithm;

        Assert.Equal(new PssParameters(Digest.Sha1, Digest.Sha1, 20), algorithm.Pss);
        Assert.Equal(SignatureStrength.Weak, algorithm.Strength);
    }

    [Fact]
    public void PSS_whose_parameters_are_absent_says_nothing()
    {
        var algorithm = Read(new() { Algorithm = Sequence(Oid("1.2.840.113549.1.1.10")) }).SignatureAlgorithm;

        Assert.Null(algorithm.Pss);
        Assert.Equal(SignatureStrength.Unknown, algorithm.Strength);
    }

    [Fact]
    public void The_signed_and_the_outer_algorithm_are_both_kept()
    {
        var certificate = Read(new() { Algorithm = Sequence(Oid("1.2.840.10045.4.3.3")) });

        Assert.False(certificate.SignatureAlgorithmIdentifier.IsSameAs(certificate.SignedAlgorithmIdentifier));
    }

    [Fact]
    public void A_certificate_without_a_version_is_version_1() => Assert.Equal(1, Read(new() { Version = null }).Version);

    [Fact]
    public void Version_4_is_malformed() =>
        Assert.Contains("version", Certificate.Read(new HandMadeCertificate { Version = Tagged(0xA0, [2, 1, 3]) }.Der()).Reason, StringComparison.Ordinal);

    [Fact]
    public void Extensions_below_version_3_are_malformed()
    {
        var made = new HandMadeCertificate { Version = null, Extensions = [Extension("1.2.3", critical: false, [5, 0])] };

        Assert.Contains("below version 3", Certificate.Read(made.Der()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_after_the_certificate_are_not_consumed()
    {
        var der = new HandMadeCertificate().Der();

        var result = Certificate.Read((byte[])[.. der, 1, 2, 3]);

        Assert.Equal(der.Length, result.Consumed);
        Assert.Equal(der, result.Value.Der.ToArray());
    }

    private static Certificate Read(HandMadeCertificate made)
    {
        var result = Certificate.Read(made.Der());
        Assert.Null(result.Reason);
        Assert.True(result.IsOk);
        return result.Value;
    }

    private static byte[] RsaKeyOf(int bits) => bits < 60_000
        ? RsaKey(BigInteger.Pow(2, bits - 1) + 1, 3)
        : RsaKey((BigInteger.One << (bits - 1)) + 1, 3);
}
