using System.Security.Cryptography;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

public sealed class RecordCipherTests
{
    private const byte Handshake = 22;
    private const byte ApplicationData = 23;
    private const ushort Version = 0x0303;

    public static TheoryData<string> Forms => new(Pairs.Keys);

    private static Dictionary<string, Func<RecordCipher>> Pairs { get; } = new(StringComparer.Ordinal)
    {
        ["1.3 GCM"] = () => new Aead13RecordCipher(AeadKind.AesGcm, 16, HashKind.Sha256, Bytes(32)),
        ["1.3 ChaCha20"] = () => new Aead13RecordCipher(AeadKind.ChaCha20Poly1305, 32, HashKind.Sha256, Bytes(32)),
        ["1.3 CCM"] = () => new Aead13RecordCipher(AeadKind.AesCcm, 16, HashKind.Sha256, Bytes(32)),
        ["1.3 CCM 8"] = () => new Aead13RecordCipher(AeadKind.AesCcm8, 16, HashKind.Sha256, Bytes(32)),
        ["1.2 GCM"] = () => new Aead12RecordCipher(AeadKind.AesGcm, Bytes(32), Bytes(4)),
        ["1.2 ChaCha20"] = () => new Aead12RecordCipher(AeadKind.ChaCha20Poly1305, Bytes(32), Bytes(12)),
        ["1.2 CCM"] = () => new Aead12RecordCipher(AeadKind.AesCcm, Bytes(16), Bytes(4)),
        ["CBC chained"] = () => Cbc(BlockKind.Aes, CbcForm.ChainedIv),
        ["CBC explicit"] = () => Cbc(BlockKind.Aes, CbcForm.ExplicitIv),
        ["CBC 3DES"] = () => Cbc(BlockKind.TripleDes, CbcForm.ExplicitIv),
        ["CBC encrypt-then-MAC"] = () => Cbc(BlockKind.Aes, CbcForm.ExplicitIv | CbcForm.EncryptThenMac),
        ["CBC chained encrypt-then-MAC"] = () => Cbc(BlockKind.TripleDes, CbcForm.ChainedIv | CbcForm.EncryptThenMac),
        ["NULL"] = () => new NullRecordCipher(new RecordMac(HashKind.Sha256, Bytes(32))),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_sealed_is_opened_record_after_record(string form)
    {
        using RecordCipher writer = Pairs[form](), reader = Pairs[form]();
        foreach (var length in (int[])[1, 0, 15, 16, 17, 300, 16384])
        {
            var content = Bytes(length);
            var sealedBody = Seal(writer, content);
            var opened = reader.Open(writer.HidesType ? ApplicationData : Handshake, Version, sealedBody);

            Assert.True(opened.IsAuthentic);
            Assert.Equal(Handshake, opened.Type);
            Assert.Equal(content, opened.Content.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_flipped_bit_makes_a_record_forged(string form)
    {
        var length = Sealed(form).Length;
        for (var i = 0; i < length; i++)
        {
            using var reader = Pairs[form]();
            var body = Sealed(form);
            body[i] ^= 0x10;

            Assert.False(reader.Open(reader.HidesType ? ApplicationData : Handshake, Version, body).IsAuthentic, $"byte {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_shorter_record_is_forged(string form)
    {
        for (var length = Sealed(form).Length - 1; length >= 0; length--)
        {
            using var reader = Pairs[form]();
            var body = Sealed(form)[..length];

            Assert.False(reader.Open(reader.HidesType ? ApplicationData : Handshake, Version, body).IsAuthentic, $"{length} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_record_is_valid_in_its_place_only(string form)
    {
        using RecordCipher writer = Pairs[form](), reader = Pairs[form]();
        Seal(writer, Bytes(20));
        var second = Seal(writer, Bytes(20));

        Assert.False(reader.Open(reader.HidesType ? ApplicationData : Handshake, Version, second).IsAuthentic);
    }

    [Fact]
    public void A_record_of_padding_alone_has_type_zero()
    {
        using RecordCipher writer = Pairs["1.3 GCM"](), reader = Pairs["1.3 GCM"]();
        var body = new byte[64];
        var written = writer.Seal(0, Version, new byte[10], body);

        var opened = reader.Open(ApplicationData, Version, body.AsSpan(0, written));

        Assert.True(opened.IsAuthentic);
        Assert.Equal(0, opened.Type);
        Assert.True(opened.Content.IsEmpty);
    }

    [Fact]
    public void The_clients_first_application_record_is_that_of_RFC_8448()
    {
        using var writer = new Aead13RecordCipher(
            AeadKind.AesGcm, 16, HashKind.Sha256, Convert.FromHexString("9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5"));
        var content = Enumerable.Range(0, 50).Select(i => (byte)i).ToArray();
        var body = new byte[100];

        var written = writer.Seal(ApplicationData, Version, content, body);

        Assert.Equal(
            "a23f7054b62c94d0affafe8228ba55cbefacea42f914aa66bcab3f2b9819a8a5b46b395bd54a9a20441e2b62974e1f5a6292a2977014bd1e3deae63aeebb21694915e4",
            Convert.ToHexStringLower(body.AsSpan(0, written)));
    }

    private static byte[] Sealed(string form)
    {
        using var writer = Pairs[form]();
        return Seal(writer, Bytes(20));
    }

    private static byte[] Seal(RecordCipher writer, byte[] content)
    {
        var body = new byte[content.Length + RecordCipher.MaxOverhead];
        return body[..writer.Seal(Handshake, Version, content, body)];
    }

    private static CbcRecordCipher Cbc(BlockKind kind, CbcForm form) =>
        new(kind, Bytes(kind == BlockKind.Aes ? 16 : 24), new RecordMac(HashKind.Sha1, Bytes(20)), Bytes(kind.BlockSize()), form, RandomNumberGenerator.Fill);

    private static byte[] Bytes(int length) => [.. Enumerable.Range(1, length).Select(i => (byte)((i * 37) + length))];
}
