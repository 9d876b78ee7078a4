using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

public sealed class HelloOfferTests
{
    private delegate void Inspect(ClientHelloView hello);

    [Fact]
    public void SSLv3_carries_no_extensions_and_its_own_record_version()
    {
        var offer = VersionQuestions.Legacy.Single(question => question.Version == ProtocolVersion.Ssl3);

        Assert.Equal([3, 0], offer.ToRecords("example.com")[1..3]);
        Look(offer, hello =>
        {
            Assert.Equal(ProtocolVersion.Ssl3, hello.LegacyVersion);
            Assert.True(hello.Extensions.IsEmpty);
            Assert.True(hello.CipherSuites.Contains(OfferedSets.RenegotiationSignal));
        });
    }

    [Fact]
    public void TLS_1_3_is_asked_with_an_empty_key_share() => Look(VersionQuestions.Tls13, hello =>
    {
        Assert.Equal(ProtocolVersion.Tls12, hello.LegacyVersion);
        Assert.Equal([ProtocolVersion.Tls13], hello.SupportedVersions.ToArray());
        Assert.True(hello.Extensions.TryFind(ExtensionType.KeyShare, out var shares));
        Assert.Equal([0, 0], shares.ToArray());
        Assert.Equal(32, hello.SessionId.Length);
        Assert.False(hello.CipherSuites.Contains(OfferedSets.RenegotiationSignal));
        Assert.Equal([0], hello.CompressionMethods.ToArray());
    });

    [Theory]
    [InlineData(0x0301)]
    [InlineData(0x0302)]
    [InlineData(0x0303)]
    public void An_older_version_is_offered_alone_with_the_renegotiation_signal_and_DEFLATE(int id)
    {
        var version = new ProtocolVersion((ushort)id);

        Look(VersionQuestions.Legacy.Single(question => question.Version == version), hello =>
        {
            Assert.Equal(version, hello.LegacyVersion);
            Assert.False(hello.Extensions.Contains(ExtensionType.SupportedVersions));
            Assert.Equal([1, 0], hello.CompressionMethods.ToArray());
            Assert.Equal("example.com"u8, hello.ServerName);
            Assert.Equal((version < ProtocolVersion.Tls12 ? OfferedSets.Older[0] : OfferedSets.Ordinary).Append(OfferedSets.RenegotiationSignal), hello.CipherSuites.ToArray());
        });
    }

    [Fact]
    public void Without_a_name_no_server_name_is_sent() =>
        Look(VersionQuestions.Modern, hello => Assert.False(hello.Extensions.Contains(ExtensionType.ServerName)), serverName: null);

    [Fact]
    public void A_fallback_carries_its_signal_and_others_do_not()
    {
        Look(VersionQuestions.Fallback(ProtocolVersion.Tls11), hello => Assert.True(hello.CipherSuites.Contains(OfferedSets.FallbackSignal)));
        Look(VersionQuestions.Modern, hello => Assert.False(hello.CipherSuites.Contains(OfferedSets.FallbackSignal)));
    }

    [Fact]
    public void The_hybrid_question_names_one_group() =>
        Look(VersionQuestions.Hybrid, hello => Assert.Equal([OfferedSets.Hybrid768], hello.SupportedGroups.ToArray()));

    [Fact]
    public void Two_hellos_share_no_random() =>
        Assert.NotEqual(VersionQuestions.Modern.ToRecords(null)[11..43], VersionQuestions.Modern.ToRecords(null)[11..43]);

    private static void Look(HelloOffer offer, Inspect inspect, string? serverName = "example.com")
    {
        using var assembler = new RecordAssembler();
        assembler.Append(offer.ToRecords(serverName));
        var happened = assembler.Next();
        Assert.Equal((TlsEventKind.Handshake, HandshakeType.ClientHello), (happened.Kind, happened.Message.Type));

        var read = ClientHelloView.Read(happened.Message.Body);
        Assert.True(read.IsOk, read.Reason);
        inspect(read.Value);
    }
}
