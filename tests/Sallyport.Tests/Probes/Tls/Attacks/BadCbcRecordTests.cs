using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Attacks;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Attacks;

/// <summary>What a server decrypts: padding and MAC are right or wrong as the form says, and each alone.</summary>
public sealed class BadCbcRecordTests
{
    private const int HeaderSize = 5;
    private const int BlockSize = 16;
    private const int MacSize = 20;
    private static readonly byte[] Content = [.. "GET / HTTP/1.1\r\n\r\n"u8];
    private static readonly byte[] LastSent = [.. Enumerable.Range(100, 40).Select(value => (byte)value)];

    [Theory]
    [InlineData(AttackForm.WrongPadding, false, true)]
    [InlineData(AttackForm.WrongMac, true, false)]
    [InlineData(AttackForm.WrongPaddingAndMac, false, false)]
    [InlineData(AttackForm.ValidRecord, true, true)]
    public void A_form_spoils_what_it_is_named_for(AttackForm form, bool padding, bool mac) => AssertSpoilt(ProtocolVersion.Tls12, form, Content, padding, mac);

    [Theory]
    [InlineData(AttackForm.EmptyWrongPadding, false, true)]
    [InlineData(AttackForm.EmptyWrongMac, true, false)]
    public void Empty_records_are_spoilt_alike(AttackForm form, bool padding, bool mac) => AssertSpoilt(ProtocolVersion.Tls11, form, [], padding, mac);

    [Fact]
    public void In_TLS_1_0_the_vector_is_the_last_block_sent() => AssertSpoilt(ProtocolVersion.Tls10, AttackForm.WrongMac, Content, padding: true, mac: false);

    [Fact]
    public void Overlong_padding_leaves_no_room_for_a_MAC()
    {
        var text = Decrypted(ProtocolVersion.Tls12, AttackForm.OverlongPadding, []);

        Assert.Equal(5 * BlockSize, text.Length);
        Assert.All(text, value => Assert.Equal(text.Length - 1, value));
    }

    [Fact]
    public void The_record_is_application_data_of_its_version()
    {
        var record = Write(ProtocolVersion.Tls11, AttackForm.WrongMac, Content);

        Assert.Equal([23, 3, 2], record[..3]);
        Assert.Equal(record.Length - HeaderSize, (record[3] << 8) | record[4]);
    }

    private static void AssertSpoilt(ProtocolVersion version, AttackForm form, byte[] content, bool padding, bool mac)
    {
        var text = Decrypted(version, form, content);
        var length = text[^1];
        var sent = text.AsSpan(content.Length, MacSize);
        Span<byte> right = stackalloc byte[MacSize];
        new RecordMac(HashKind.Sha1, new byte[MacSize]).Compute(1, 23, version.Id, content, right);

        Assert.Equal(content, text[..content.Length]);
        Assert.Equal(text.Length, content.Length + MacSize + length + 1);
        Assert.Equal(padding, text[^(length + 1)..].All(value => value == length));
        Assert.Equal(mac, sent.SequenceEqual(right));
    }

    private static byte[] Decrypted(ProtocolVersion version, AttackForm form, byte[] content)
    {
        var record = Write(version, form, content);
        var chained = version == ProtocolVersion.Tls10;
        using var aes = Aes.Create();
        aes.Key = new byte[BlockSize];
        var vector = chained ? LastSent[^BlockSize..] : record[HeaderSize..(HeaderSize + BlockSize)];
        return aes.DecryptCbc(record.AsSpan(chained ? HeaderSize : HeaderSize + BlockSize), vector, PaddingMode.None);
    }

    /// <summary>All keys are zero: nothing was derived.</summary>
    private static byte[] Write(ProtocolVersion version, AttackForm form, byte[] content) =>
        new BadCbcRecord(new Tls12Keys(SuiteProtection.Of(CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA)!.Value, version, encryptThenMac: false, RandomNumberGenerator.Fill), version, LastSent).Write(form, content);
}
