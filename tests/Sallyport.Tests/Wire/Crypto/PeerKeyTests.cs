using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

public sealed class PeerKeyTests
{
    private static readonly byte[] Data = [1, 2, 3, 4, 5];

    [Theory]
    [InlineData("nistP256")]
    [InlineData("nistP384")]
    [InlineData("nistP521")]
    public void A_signature_of_an_EC_certificate_verifies_and_a_changed_one_does_not(string curve)
    {
        using var signer = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        using var key = PeerKey.Import(Certificate(new CertificateRequest("CN=peer", signer, HashAlgorithmName.SHA256)))!;
        var signature = signer.SignData(Data, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence);
        var form = new SignatureForm(SignaturePadding.Ecdsa, HashKind.Sha384);

        Assert.True(key.CanVerify(form));
        Assert.True(key.Verifies(Data, signature, form));
        Assert.False(key.Verifies([9], signature, form));
        Assert.False(key.Verifies(Data, [], form));
        Assert.False(key.Verifies(Data, [0x30, 0x80, 1], form));
    }

    [Fact]
    public void An_RSA_key_verifies_both_paddings_and_not_the_other_one()
    {
        using var signer = RSA.Create(2048);
        using var key = PeerKey.Import(Certificate(new CertificateRequest("CN=peer", signer, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))!;
        var pkcs1 = signer.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var pss = signer.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

        Assert.True(key.Verifies(Data, pkcs1, new(SignaturePadding.RsaPkcs1, HashKind.Sha256)));
        Assert.True(key.Verifies(Data, pss, new(SignaturePadding.RsaPss, HashKind.Sha256)));
        Assert.False(key.Verifies(Data, pss, new(SignaturePadding.RsaPkcs1, HashKind.Sha256)));
        Assert.False(key.Verifies(Data, pkcs1, new(SignaturePadding.RsaPss, HashKind.Sha256)));
        Assert.False(key.CanVerify(new(SignaturePadding.Ecdsa, HashKind.Sha256)));
    }

    [Fact]
    public void The_legacy_form_is_MD5_and_SHA_1_in_a_row_under_PKCS1_without_a_name()
    {
        using var signer = RSA.Create(2048);
        using var key = PeerKey.Import(Certificate(new CertificateRequest("CN=peer", signer, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))!;
        var signature = LegacySignature(signer, Data);

        Assert.True(key.Verifies(Data, signature, SignatureForm.LegacyRsa));
        Assert.False(key.Verifies([0], signature, SignatureForm.LegacyRsa));
        Assert.False(key.Verifies(Data, signature.AsSpan(1), SignatureForm.LegacyRsa));
    }

    [Fact]
    public void What_is_encrypted_to_the_peer_only_it_can_read()
    {
        using var owner = RSA.Create(2048);
        using var key = (RsaPeerKey)PeerKey.Import(Certificate(new CertificateRequest("CN=peer", owner, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))!;

        Assert.Equal(Data, owner.Decrypt(key.Encrypt(Data)!, RSAEncryptionPadding.Pkcs1));
    }

    [Fact]
    public void A_curve_that_the_platform_lacks_is_no_key()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = Certificate(new CertificateRequest("CN=peer", signer, HashAlgorithmName.SHA256));
        var oid = certificate.AsSpan().IndexOf(NistCurve.P256.ObjectId.Span);
        certificate[oid + 7] = 0x06;

        Assert.Null(PeerKey.Import(certificate));
    }

    [Fact]
    public void Bytes_that_are_no_certificate_have_no_key() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => PeerKey.Import(bytes) is null));

    [Fact]
    public void A_certificate_cut_or_changed_anywhere_never_throws()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = Certificate(new CertificateRequest("CN=peer", signer, HashAlgorithmName.SHA256));
        for (var i = 0; i < certificate.Length; i++)
        {
            PeerKey.Import(certificate.AsSpan(0, i))?.Dispose();
            var changed = (byte[])certificate.Clone();
            changed[i] ^= 0x81;
            PeerKey.Import(changed)?.Dispose();
        }

        Assert.Null(PeerKey.Import(certificate.AsSpan(0, 40)));
    }

    private static byte[] Certificate(CertificateRequest request)
    {
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return certificate.RawData;
    }

    private static byte[] LegacySignature(RSA signer, byte[] data)
    {
        var parameters = signer.ExportParameters(includePrivateParameters: true);
        byte[] digest = [.. MD5.HashData(data), .. SHA1.HashData(data)];
        byte[] padded = [0, 1, .. Enumerable.Repeat((byte)0xff, 256 - 36 - 3), 0, .. digest];
        var signed = System.Numerics.BigInteger.ModPow(Number(padded), Number(parameters.D!), Number(parameters.Modulus!));
        var bytes = signed.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[256 - bytes.Length], .. bytes];
    }

    private static System.Numerics.BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
