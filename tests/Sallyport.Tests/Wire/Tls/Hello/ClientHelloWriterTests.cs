using System.Buffers;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Hello;

public sealed class ClientHelloWriterTests
{
    [Fact]
    public void The_hello_of_RFC_8448_is_written_byte_for_byte()
    {
        var random = Convert.FromHexString("cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7");
        var share = Convert.FromHexString("99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c");
        var hello = new ClientHello
        {
            Random = [.. random],
            CipherSuites = [CipherSuite.TLS_AES_128_GCM_SHA256, CipherSuite.TLS_CHACHA20_POLY1305_SHA256, CipherSuite.TLS_AES_256_GCM_SHA384],
            Extensions =
            [
                HelloExtension.ServerName("server"),
                HelloExtension.RenegotiationInfo(),
                HelloExtension.SupportedGroups(
                    NamedGroup.X25519, NamedGroup.Secp256r1, NamedGroup.Secp384r1, NamedGroup.Secp521r1,
                    NamedGroup.Ffdhe2048, NamedGroup.Ffdhe3072, NamedGroup.Ffdhe4096, NamedGroup.Ffdhe6144, NamedGroup.Ffdhe8192),
                HelloExtension.SessionTicket(),
                HelloExtension.KeyShare(new KeyShareEntry(NamedGroup.X25519, [.. share])),
                HelloExtension.SupportedVersions(ProtocolVersion.Tls13),
                HelloExtension.SignatureAlgorithms(
                    SignatureScheme.EcdsaSecp256r1Sha256, SignatureScheme.EcdsaSecp384r1Sha384, SignatureScheme.EcdsaSecp521r1Sha512, SignatureScheme.EcdsaSha1,
                    SignatureScheme.RsaPssRsaeSha256, SignatureScheme.RsaPssRsaeSha384, SignatureScheme.RsaPssRsaeSha512,
                    SignatureScheme.RsaPkcs1Sha256, SignatureScheme.RsaPkcs1Sha384, SignatureScheme.RsaPkcs1Sha512, SignatureScheme.RsaPkcs1Sha1,
                    SignatureScheme.DsaSha256, SignatureScheme.DsaSha384, SignatureScheme.DsaSha512, SignatureScheme.DsaSha1),
                HelloExtension.PskKeyExchangeModes(1),
                HelloExtension.RecordSizeLimit(0x4001),
            ],
        };

        Assert.Equal(Rfc8448.ClientHello, ClientHelloWriter.ToMessage(hello));
    }

    [Fact]
    public void A_hello_without_extensions_has_no_list_at_all()
    {
        var hello = new ClientHello { Version = ProtocolVersion.Ssl3, Random = Samples.Random, CipherSuites = [CipherSuite.TLS_RSA_WITH_RC4_128_SHA] };

        var message = ClientHelloWriter.ToMessage(hello);

        Assert.Equal(4 + 2 + 32 + 1 + 2 + 2 + 2, message.Length);
        Assert.Equal([0x03, 0x00], message[4..6]);
        Assert.True(ClientHelloView.Read(message.AsSpan(4)).Value.Extensions.IsEmpty);
    }

    [Theory]
    [InlineData(512)]
    [InlineData(1000)]
    public void A_hello_is_padded_to_the_length_asked_for(int length) =>
        Assert.Equal(length, ClientHelloWriter.ToMessage(Samples.ModernHello with { PadTo = length }).Length);

    [Fact]
    public void A_hello_that_is_long_enough_gets_no_padding()
    {
        var plain = ClientHelloWriter.ToMessage(Samples.ModernHello);

        Assert.Equal(plain, ClientHelloWriter.ToMessage(Samples.ModernHello with { PadTo = plain.Length }));
        Assert.Equal(plain.Length + 4, ClientHelloWriter.ToMessage(Samples.ModernHello with { PadTo = plain.Length + 1 }).Length);
    }

    [Fact]
    public void Padding_stands_before_the_shared_key_and_binders_are_found_behind_it()
    {
        var hello = Samples.ModernHello with { PadTo = 700, Extensions = Samples.ModernHello.Extensions.Add(HelloExtension.PreSharedKey([1, 2, 3], 77, 32)) };

        var message = ClientHelloWriter.ToMessage(hello);
        var view = ClientHelloView.Read(message.AsSpan(4)).Value;

        Assert.Equal(700, message.Length);
        Assert.Equal(message.Length - (2 + 1 + 32), view.BindersOffset);
        Assert.Equal([0, 33, 32], message[view.BindersOffset!.Value..][..3]);
    }

    [Fact]
    public void A_message_is_cut_into_records_of_the_size_asked_for()
    {
        var records = ClientHelloWriter.ToRecords(Samples.ModernHello, fragment: 100);

        using var buffer = new RecordBuffer();
        buffer.Append(records);
        var sizes = new List<int>();
        for (var record = buffer.Read(); record.IsOk; record = buffer.Read())
        {
            Assert.Equal((ContentType.Handshake, ProtocolVersion.Tls10), (record.Value.Header.Type, record.Value.Header.Version));
            sizes.Add(record.Value.Fragment.Length);
        }

        Assert.Equal(ClientHelloWriter.ToMessage(Samples.ModernHello).Length, sizes.Sum());
        Assert.All(sizes.SkipLast(1), size => Assert.Equal(100, size));
    }

    [Fact]
    public void The_three_ways_of_writing_agree()
    {
        var output = new ArrayBufferWriter<byte>();

        var written = ClientHelloWriter.Write(Samples.ModernHello, output);

        Assert.Equal(ClientHelloWriter.ToMessage(Samples.ModernHello), output.WrittenSpan);
        Assert.Equal(written, output.WrittenCount);
        Assert.Equal(output.WrittenSpan, ClientHelloWriter.ToRecords(Samples.ModernHello).AsSpan(RecordHeader.Size));
    }

    [Fact]
    public void A_list_too_long_for_its_prefix_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => ClientHelloWriter.ToMessage(Samples.ModernHello with { SessionId = [.. new byte[256]] }));

    [Fact]
    public void A_written_hello_reads_back_as_described() =>
        Prop.ForAll<byte[], ushort[], byte[][]>((sessionId, suites, bodies) =>
        {
            var hello = Describe(sessionId ?? [], suites ?? [], bodies ?? []);
            var view = ClientHelloView.Read(ClientHelloWriter.ToMessage(hello).AsSpan(HandshakeMessage.HeaderSize)).Value;
            return view.SessionId.SequenceEqual(hello.SessionId.AsSpan())
                && view.Random.SequenceEqual(hello.Random.AsSpan())
                && view.CipherSuites.ToArray().SequenceEqual(hello.CipherSuites)
                && view.CompressionMethods.SequenceEqual(hello.CompressionMethods.AsSpan())
                && Extensions(view).SequenceEqual(hello.Extensions.Select(extension => (extension.Type, Convert.ToHexString(extension.Body.AsSpan()))));
        }).QuickCheckThrowOnFailure();

    private static ClientHello Describe(byte[] sessionId, ushort[] suites, byte[][] bodies) => new()
    {
        Random = Samples.Random,
        SessionId = [.. sessionId.Take(32)],
        CipherSuites = [.. suites.Select(id => new CipherSuite(id))],
        Extensions = [.. bodies.Take(16).Select((body, i) => HelloExtension.Grease(i, body ?? []))],
    };

    private static List<(ExtensionType Type, string Body)> Extensions(ClientHelloView view)
    {
        var list = new List<(ExtensionType, string)>();
        foreach (var extension in view.Extensions) list.Add((extension.Type, Convert.ToHexString(extension.Body)));
        return list;
    }
}
