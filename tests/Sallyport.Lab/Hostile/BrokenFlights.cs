using static Sallyport.Lab.Hostile.Messages;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers that misbehave inside the encrypted part of TLS 1.3, where only a client with keys can see it.</summary>
internal static class BrokenFlights
{
    private const int RsaPkcs1Sha256 = 0x0401;
    private const byte KeyUpdate = 24;
    private const int EarlyData = 42;

    public static IEnumerable<Misbehaviour> All =>
    [
        After("signs its TLS 1.3 transcript wrongly", (peer, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13(peer.Credential.Chain)), server.Verify(spoil: FlipLast), server.Finished())),
        After("signs TLS 1.3 with a scheme that is forbidden there", (peer, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13(peer.Credential.Chain)), server.Verify(RsaPkcs1Sha256), server.Finished())),
        After("sends a wrong Finished in TLS 1.3", (peer, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13(peer.Credential.Chain)), server.Verify(), server.Finished(spoil: FlipLast))),
        After("leaves its certificate out in TLS 1.3", (_, server) => server.SendAsync(server.Say(EncryptedExtensions()), server.Finished())),
        After("leaves its signature out in TLS 1.3", (peer, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13(peer.Credential.Chain)), server.Finished())),
        After("leaves EncryptedExtensions out", (peer, server) => server.SendAsync(
            server.Say(Certificate13(peer.Credential.Chain)), server.Verify(), server.Finished())),
        After("sends an empty certificate list in TLS 1.3", (_, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13()), server.Verify(), server.Finished())),
        After("sends ten thousand tiny certificates in TLS 1.3", (_, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13(Enumerable.Repeat<byte[]>([0x30, 0x00], 10_000))), server.Verify(), server.Finished())),
        After("sends a certificate of one megabyte in TLS 1.3", (_, server) => server.SendAsync(
            server.Say(EncryptedExtensions()), server.Say(Certificate13(new byte[1 << 20])), server.Verify(), server.Finished())),
        After("accepts early data that was not offered", (peer, server) => server.SendAsync(
            server.Say(EncryptedExtensions(Extension(EarlyData))), server.Say(Certificate13(peer.Credential.Chain)), server.Verify(), server.Finished()))
            with { Expected = Expected.Noticed },
        After("refuses with an encrypted alert", (_, server) => server.SendRecordAsync(Alert, Fatal, 80)),
        After("seals a record that has no type", (_, server) => server.SendInnerAsync(new byte[100])),
        After("seals an empty record", (_, server) => server.SendInnerAsync([])),
        After("sends application data in place of its certificate", (_, server) => server.SendRecordAsync(ApplicationData, [.. "HTTP/1.1 200 OK\r\n\r\n"u8])),
        After("sends padding without end", async (_, server) =>
        {
            while (true) await server.SendInnerAsync([.. new byte[1000], Handshake, .. new byte[15000]]);
        }),
        After("sends part of its certificate in the clear", (peer, server) => peer.SendAsync(HandshakeRecords(server.Say(EncryptedExtensions())))),
    ];

    /// <summary>Those whose handshake is right, and what follows it is not.</summary>
    public static IEnumerable<Misbehaviour> Afterwards =>
    [
        Finishing("finishes TLS 1.3 as it should", (_, server) => server.SendRecordAsync(ApplicationData, [.. "HTTP/1.1 204 No Content\r\n\r\n"u8])),
        Finishing("sends tickets without end", async (_, server) =>
        {
            while (true) await server.SendAsync(NewSessionTicket());
        }),
        Finishing("updates its keys without end and never really", async (_, server) =>
        {
            while (true) await server.SendAsync(Message(KeyUpdate, 1));
        }),
        Finishing("sends empty application data without end", async (_, server) =>
        {
            while (true) await server.SendRecordAsync(ApplicationData);
        }),
        Finishing("sends garbage after its Finished", (peer, _) => peer.SendAsync(Record(ApplicationData, new byte[64]))),
    ];

    private static Misbehaviour After(string name, Func<HostileConnection, Tls13Server, Task> flight) => new(name, Expected.NeverSecure, async peer =>
    {
        using var server = new Tls13Server(peer);
        await server.SendHelloAsync();
        await flight(peer, server);
        await peer.HoldAsync();
    });

    private static Misbehaviour Finishing(string name, Func<HostileConnection, Tls13Server, Task> afterwards) => new(name, Expected.Works, async peer =>
    {
        using var server = new Tls13Server(peer);
        await server.SendHelloAsync();
        await server.SendFlightAsync();
        await afterwards(peer, server);
        await peer.HoldAsync();
    });

    private static byte[] FlipLast(byte[] bytes) => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];
}
