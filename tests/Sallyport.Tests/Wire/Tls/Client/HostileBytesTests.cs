using System.Net.Security;
using System.Security.Authentication;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>The same bytes give the same result however they are cut, and no bytes at all raise an exception.</summary>
public sealed class HostileBytesTests
{
    private static readonly Lazy<byte[]> Flight12 = new(() => Record(SslProtocols.Tls12));
    private static readonly Lazy<byte[]> Flight13 = new(() => Record(SslProtocols.Tls13));

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void A_recorded_flight_plays_again(SslProtocols protocol)
    {
        var facts = Play(Flight(protocol));

        Assert.IsType<HandshakeOutcome.Completed>(facts.Outcome);
        Assert.Equal(SignatureVerdict.Valid, facts.Signature);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void Any_split_of_the_servers_bytes_gives_the_same_facts(SslProtocols protocol)
    {
        var flight = Flight(protocol);
        var whole = Told(Play(flight));

        Assert.Equal(whole, Told(Play(flight, [.. Enumerable.Range(1, flight.Length - 1)])));
        Check.QuickThrowOnFailure(Prop.ForAll<NonNegativeInt[]>(cuts => Told(Play(flight, [.. cuts.Select(cut => cut.Get % flight.Length)])) == whole));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void One_changed_byte_anywhere_ends_in_a_named_outcome_that_is_not_completion(SslProtocols protocol)
    {
        var flight = Flight(protocol);
        var free = Unprotected(flight);
        for (var i = 0; i < flight.Length; i++)
        {
            var changed = (byte[])flight.Clone();
            changed[i] ^= (byte)(1 << (i % 8));
            var outcome = Play(changed).Outcome;

            Assert.True(outcome is not HandshakeOutcome.InProgress, $"byte {i}");
            Assert.True(outcome is not HandshakeOutcome.Completed || free.Contains(i), $"byte {i} of {flight.Length} was not noticed");
        }
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void A_flight_cut_anywhere_is_closed_with_the_bytes_counted(SslProtocols protocol)
    {
        var flight = Flight(protocol);
        for (var length = 0; length < flight.Length; length += 7)
        {
            var outcome = Play(flight[..length]).Outcome;
            if (outcome is not HandshakeOutcome.Completed) Assert.Equal(new HandshakeOutcome.Closed(length), outcome);
        }
    }

    [Fact]
    public void Random_bytes_end_in_a_named_outcome() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => Play(bytes).Outcome is not HandshakeOutcome.Completed));

    [Fact]
    public void Random_bytes_in_records_of_every_type_end_in_a_named_outcome() => Check.QuickThrowOnFailure(Prop.ForAll<byte, byte[]>((type, bytes) =>
        Play([(byte)(20 + (type % 5)), 3, 3, 0, (byte)bytes.Length, .. bytes.Take(255)]).Outcome is not HandshakeOutcome.Completed));

    [Fact]
    public void Random_handshake_messages_behind_a_good_server_hello_end_in_a_named_outcome()
    {
        var hello = Flight12.Value[..(5 + Flight12.Value[4] + (Flight12.Value[3] << 8))];
        HandshakeType[] types = [HandshakeType.Certificate, HandshakeType.CertificateStatus, HandshakeType.ServerKeyExchange, HandshakeType.CertificateRequest, HandshakeType.ServerHelloDone];
        Check.QuickThrowOnFailure(Prop.ForAll<byte, byte[]>((type, bytes) =>
        {
            var message = ScriptedServer.Message(types[type % types.Length], bytes);
            return Play([.. hello, .. ClientHelloWriter.ToRecords(message, ContentType.Handshake, ProtocolVersion.Tls12)]).Outcome is not HandshakeOutcome.Completed;
        }));
    }

    [Fact]
    public void Every_encrypted_message_of_random_bytes_ends_in_a_named_outcome() => Check.QuickThrowOnFailure(Prop.ForAll<byte, byte[]>((which, bytes) =>
    {
        HandshakeType[] types = [HandshakeType.EncryptedExtensions, HandshakeType.CertificateRequest, HandshakeType.Certificate, HandshakeType.CertificateVerify, HandshakeType.Finished];
        var changed = types[which % types.Length];
        using var server = new ScriptedServer
        {
            CertificateRequest = [0, 0, 8, 0, 13, 0, 4, 0, 2, 4, 3],
            Alter = (type, message) => type == changed ? ScriptedServer.Message(type, bytes) : message,
        };
        using var client = ScriptedServerTests.Run(server);
        client.PeerClosed();
        return client.Outcome is not HandshakeOutcome.InProgress;
    }));

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("220 mail ESMTP\r\n")]
    public void What_is_no_TLS_keeps_its_first_bytes(string banner)
    {
        var outcome = Play(System.Text.Encoding.ASCII.GetBytes(banner)).Outcome;

        Assert.Equal(banner, System.Text.Encoding.ASCII.GetString(Assert.IsType<HandshakeOutcome.NotTls>(outcome).FirstBytes.AsSpan()));
    }

    [Theory]
    [InlineData("15030300020228", 40)]
    [InlineData("15030100020246", 70)]
    public void A_fatal_alert_is_a_refusal_with_its_name(string record, byte description)
    {
        var outcome = Play(Convert.FromHexString(record)).Outcome;

        Assert.Equal(new HandshakeOutcome.Refused(new Alert(AlertLevel.Fatal, new AlertDescription(description))), outcome);
    }

    [Fact]
    public void A_warning_is_noted_and_the_handshake_goes_on()
    {
        var facts = Play([.. Convert.FromHexString("15030300020170"), .. Flight12.Value]);

        Assert.IsType<HandshakeOutcome.Completed>(facts.Outcome);
        Assert.Equal(AlertDescription.UnrecognizedName, Assert.Single(facts.Warnings));
    }

    [Fact]
    public void Warnings_without_end_are_a_violation()
    {
        var warnings = Enumerable.Repeat(Convert.FromHexString("15030300020170"), 17).SelectMany(record => record);

        Assert.IsType<HandshakeOutcome.Violated>(Play([.. warnings]).Outcome);
    }

    private static TlsClientOptions Options => new() { ServerName = "localhost", Alpn = ["h2"], Random = FixedRandom.Of(7) };

    private static byte[] Flight(SslProtocols protocol) => protocol == SslProtocols.Tls12 ? Flight12.Value : Flight13.Value;

    private static byte[] Record(SslProtocols protocol)
    {
        var server = new SslServerAuthenticationOptions { ServerCertificate = Certificates.P256, EnabledSslProtocols = protocol, ApplicationProtocols = [SslApplicationProtocol.Http2] };
        return Task.Run(async () =>
        {
            await using var conversation = await Conversation.Handshake(Options, server);
            return conversation.Received.SelectMany(portion => portion).ToArray();
        }).GetAwaiter().GetResult();
    }

    /// <summary>Feeds the bytes, cut at the given places, and closes.</summary>
    private static HandshakeFacts Play(byte[] bytes, params int[] cuts)
    {
        using var client = new TlsClient(Options);
        client.Start();
        var start = 0;
        foreach (var cut in cuts.Order().Append(bytes.Length))
        {
            client.Feed(bytes.AsSpan(start, cut - start));
            start = cut;
        }

        client.PeerClosed();
        return client.Facts;
    }

    private static string Told(HandshakeFacts facts) =>
        $"{facts.Outcome} {facts.Version} {facts.CipherSuite} {facts.Group} {facts.SignatureScheme} {facts.Signature} {facts.BytesIn} {facts.BytesOut} {facts.Tickets.Length} "
        + Convert.ToHexString(facts.ServerMessages.AsSpan()) + Convert.ToHexString(facts.Certificates[0].Der.AsSpan()) + Convert.ToHexString(facts.Alpn.AsSpan());

    /// <summary>What nothing protects: the minor version on records in the clear, and whatever comes after completion, such as tickets.</summary>
    private static HashSet<int> Unprotected(byte[] flight)
    {
        var free = new HashSet<int>();
        for (var start = 0; start < flight.Length; start += 5 + (flight[start + 3] << 8) + flight[start + 4])
        {
            free.Add(start + 2);
            if (Play(flight[..start]).Outcome is HandshakeOutcome.Completed) free.UnionWith(Enumerable.Range(start, flight.Length - start));
        }

        return free;
    }
}
