using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>What no ordinary server sends, right or wrong, in an otherwise correct TLS 1.3 handshake.</summary>
public sealed class ScriptedServerTests
{
    [Fact]
    public void An_honest_script_completes_with_a_valid_signature()
    {
        using var server = new ScriptedServer();
        using var client = Run(server);

        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.Equal(SignatureVerdict.Valid, client.Facts.Signature);
        Assert.Equal(SignatureScheme.EcdsaSecp256r1Sha256, client.Facts.SignatureScheme);
    }

    [Fact]
    public void A_wrong_signature_is_a_fact_and_the_handshake_goes_on()
    {
        using var server = new ScriptedServer { Alter = Change(HandshakeType.CertificateVerify, message => message[^1] ^= 1) };
        using var client = Run(server);

        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.Equal(SignatureVerdict.Wrong, client.Facts.Signature);
    }

    [Theory]
    [InlineData(0x0807, SignatureVerdict.NotVerifiable)]
    [InlineData(0x0303, SignatureVerdict.NotVerifiable)]
    [InlineData(0x0804, SignatureVerdict.Wrong)]
    [InlineData(0x0503, SignatureVerdict.Wrong)]
    public void A_scheme_beyond_the_platform_is_told_from_one_that_the_key_does_not_make(int scheme, SignatureVerdict verdict)
    {
        using var server = new ScriptedServer
        {
            Alter = Change(HandshakeType.CertificateVerify, message => (message[4], message[5]) = ((byte)(scheme >> 8), (byte)scheme)),
        };
        using var client = Run(server);

        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.Equal(verdict, client.Facts.Signature);
    }

    [Fact]
    public void A_stapled_response_and_timestamps_come_beside_the_leaf()
    {
        using var server = new ScriptedServer
        {
            LeafExtensions =
            [
                .. ScriptedServer.Extension(ExtensionType.StatusRequest, [1, 0, 0, 2, 0x30, 0]),
                .. ScriptedServer.Extension(ExtensionType.SignedCertificateTimestamp, [0, 3, 0, 1, 9]),
            ],
        };
        using var client = Run(server);

        Assert.Equal([0x30, 0], client.Facts.OcspResponse.ToArray());
        Assert.Equal([0, 3, 0, 1, 9], client.Facts.Timestamps.ToArray());
        Assert.Equal(2, client.Facts.Certificates[0].Extensions.Length);
    }

    [Fact]
    public void A_request_for_a_certificate_is_kept_with_schemes_and_authorities()
    {
        byte[] extensions =
        [
            .. ScriptedServer.Extension(ExtensionType.SignatureAlgorithms, [0, 4, 4, 3, 8, 4]),
            .. ScriptedServer.Extension(ExtensionType.CertificateAuthorities, [0, 4, 0, 2, 0x30, 0]),
        ];
        using var server = new ScriptedServer { CertificateRequest = [0, 0, (byte)extensions.Length, .. extensions] };
        using var client = Run(server);

        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.Equal([SignatureScheme.EcdsaSecp256r1Sha256, SignatureScheme.RsaPssRsaeSha256], client.Facts.CertificateRequest!.Schemes.ToArray());
        Assert.Equal([0x30, 0], Assert.Single(client.Facts.CertificateRequest.Authorities).ToArray());
    }

    [Fact]
    public void A_retry_gets_the_cookie_back_and_no_other_change_of_the_share()
    {
        using var server = new ScriptedServer { RetryExtensions = ScriptedServer.Extension(ExtensionType.Cookie, [0, 3, 7, 8, 9]) };
        using var client = Run(server);

        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.True(client.Facts.HelloRetried);
        Assert.True(ClientHelloView.Read(server.ClientHellos[1].AsSpan(4)).Value.Extensions.TryFind(ExtensionType.Cookie, out var cookie));
        Assert.Equal([0, 3, 7, 8, 9], cookie.ToArray());
    }

    [Fact]
    public void A_retry_for_a_share_that_was_sent_is_a_violation()
    {
        using var server = new ScriptedServer { RetryExtensions = ScriptedServer.Extension(ExtensionType.KeyShare, [0, 0x1d]) };
        using var client = Run(server);

        Assert.Equal(AlertDescription.IllegalParameter, Violation(client).Told);
    }

    [Theory]
    [InlineData(ResumableSession.LongestTicket, 1)]
    [InlineData(ResumableSession.LongestTicket + 1, 0)]
    [InlineData(65_535, 0)]
    public void A_ticket_that_no_hello_has_room_for_is_told_and_not_kept(int length, int kept)
    {
        using var server = new ScriptedServer();
        using var client = Run(server);
        var message = ScriptedServer.Message(HandshakeType.NewSessionTicket, [0, 0, 0x0e, 0x10, 1, 2, 3, 4, 1, 5, (byte)(length >> 8), (byte)length, .. new byte[length], 0, 0]);
        foreach (var part in message.Chunk(16_000)) client.Feed(server.Seal(ContentType.Handshake, part));

        Assert.Equal(length, Assert.Single(client.Facts.Tickets).Length);
        Assert.Equal(kept, client.Sessions.Length);
        if (kept == 0) return;

        using var back = new TlsClient(new TlsClientOptions { ServerName = "example.com", Resume = client.Sessions[0] });
        Assert.InRange(back.Start().Length, length, 65_535);
    }

    [Fact]
    public void Early_data_and_nonce_of_a_ticket_are_told()
    {
        using var server = new ScriptedServer();
        using var client = Run(server);
        var extension = ScriptedServer.Extension(ExtensionType.EarlyData, [0, 0, 0x40, 0]);
        client.Feed(server.Seal(ContentType.Handshake, ScriptedServer.Message(
            HandshakeType.NewSessionTicket, [0, 0, 0x0e, 0x10, 1, 2, 3, 4, 2, 5, 6, 0, 3, 7, 8, 9, 0, (byte)extension.Length, .. extension])));

        Assert.Equal(new SentTicket(TimeSpan.FromHours(1), 3, 2, 0x4000), Assert.Single(client.Facts.Tickets));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_key_update_is_followed_and_answered_when_asked(byte requested)
    {
        using var server = new ScriptedServer();
        using var client = Run(server);

        var answer = client.Feed(server.Seal(ContentType.Handshake, ScriptedServer.Message(HandshakeType.KeyUpdate, [requested])));
        server.UpdateKeys();
        client.Feed(server.Seal(ContentType.ApplicationData, [1, 2, 3]));

        Assert.Equal(requested == 0, answer.IsEmpty);
        Assert.Equal([1, 2, 3], client.TakeApplicationData().ToArray());
        Assert.Equal(1, client.Facts.KeyUpdates);
    }

    [Fact]
    public void A_wrong_Finished_is_a_violation_that_the_server_is_told()
    {
        using var server = new ScriptedServer { Alter = Change(HandshakeType.Finished, message => message[^1] ^= 1) };
        using var client = Run(server);

        Assert.Equal(AlertDescription.DecryptError, Violation(client).Told);
        Assert.Equal(SignatureVerdict.Valid, client.Facts.Signature);
    }

    [Theory]
    [InlineData(HandshakeType.EncryptedExtensions)]
    [InlineData(HandshakeType.Certificate)]
    [InlineData(HandshakeType.CertificateVerify)]
    public void A_message_left_out_is_a_violation(HandshakeType missing)
    {
        using var server = new ScriptedServer { Alter = (type, message) => type == missing ? null : message };
        using var client = Run(server);

        Assert.Equal(AlertDescription.UnexpectedMessage, Violation(client).Told);
    }

    [Theory]
    [InlineData(HandshakeType.EncryptedExtensions)]
    [InlineData(HandshakeType.Certificate)]
    [InlineData(HandshakeType.CertificateVerify)]
    [InlineData(HandshakeType.Finished)]
    public void A_message_of_another_length_inside_is_a_violation(HandshakeType broken)
    {
        using var server = new ScriptedServer { Alter = (type, message) => type == broken ? ScriptedServer.Message(type, [.. message.AsSpan(4), 0]) : message };
        using var client = Run(server);

        Assert.IsType<HandshakeOutcome.Violated>(client.Outcome);
    }

    [Theory]
    [InlineData(71, 0xff, "suite that was not offered")]
    [InlineData(40, 0x55, "session id that is no echo")]
    [InlineData(73, 1, "compression that was not offered")]
    [InlineData(87, 0x17, "key share of a group that none was sent for")]
    public void A_choice_outside_the_offer_is_a_violation(int offset, byte value, string reason)
    {
        using var server = new ScriptedServer { Alter = Change(HandshakeType.ServerHello, message => message[offset] = value) };
        using var client = Run(server);

        Assert.Equal(reason, Violation(client).Reason);
    }

    [Fact]
    public void A_suite_or_version_outside_the_offer_is_no_fact_about_the_server()
    {
        using var strange = new ScriptedServer { Alter = Change(HandshakeType.ServerHello, message => message[71] = 0xff) };
        using var client = Run(strange);

        Assert.Null(client.Facts.CipherSuite);
        Assert.Equal(ProtocolVersion.Tls13, client.Facts.Version);
    }

    [Fact]
    public void A_share_of_low_order_is_a_violation()
    {
        using var server = new ScriptedServer { Alter = Change(HandshakeType.ServerHello, message => message.AsSpan(^32).Clear()) };
        using var client = Run(server);

        Assert.Equal("key share that is no element of its group", Violation(client).Reason);
    }

    [Fact]
    public void A_message_across_the_change_of_keys_is_a_violation()
    {
        using var server = new ScriptedServer { Alter = (type, message) => type == HandshakeType.ServerHello ? [.. message, 8, 0, 0] : message };
        using var client = Run(server);

        Assert.Equal("handshake message across a change of keys", Violation(client).Reason);
    }

    [Fact]
    public void A_message_above_the_limit_ends_the_handshake()
    {
        using var server = new ScriptedServer();
        using var client = Run(server, new TlsClientOptions { MaxMessage = 200 });

        Assert.Equal("handshake message above the size limit", Violation(client).Reason);
    }

    [Fact]
    public void A_handshake_above_the_limit_ends_even_when_it_says_nothing()
    {
        using var client = new TlsClient(new TlsClientOptions { MaxHandshake = 1000 });
        client.Start();
        client.Feed([22, 3, 3, 0x40, 0, 2, 0, 0x20, 0]);
        client.Feed(new byte[1000]);

        Assert.Equal("handshake above the size limit", Violation(client).Reason);
    }

    [Fact]
    public void A_record_with_a_changed_byte_after_the_handshake_ends_the_connection_and_not_the_handshake()
    {
        using var server = new ScriptedServer();
        using var client = Run(server);
        var record = server.Seal(ContentType.ApplicationData, [1, 2, 3]);
        record[^1] ^= 1;

        var alert = client.Feed(record);

        Assert.Equal(AlertDescription.BadRecordMac, Assert.IsType<HandshakeOutcome.Violated>(client.Ending).Told);
        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.False(alert.IsEmpty);
        Assert.True(client.Feed(record).IsEmpty);
    }

    internal static TlsClient Run(ScriptedServer server, TlsClientOptions? options = null)
    {
        var client = new TlsClient((options ?? new TlsClientOptions()) with { Random = FixedRandom.Of(1) });
        var toServer = client.Start();
        while (client.Outcome is HandshakeOutcome.InProgress && !toServer.IsEmpty) toServer = client.Feed(server.Answer(toServer));
        return client;
    }

    private static HandshakeOutcome.Violated Violation(TlsClient client) => Assert.IsType<HandshakeOutcome.Violated>(client.Outcome);

    private static Func<HandshakeType, byte[], byte[]?> Change(HandshakeType changed, Action<byte[]> change) => (type, message) =>
    {
        if (type == changed) change(message);
        return message;
    };
}
