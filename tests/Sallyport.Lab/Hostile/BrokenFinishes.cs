using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers that get the cryptography wrong: whoever accepts one of these accepts a man in the middle.</summary>
internal static class BrokenFinishes
{
    public static IEnumerable<Misbehaviour> All =>
    [
        new("signs its key exchange wrongly", Expected.NeverSecure, async peer =>
        {
            using var server = new Tls12Server(peer);
            await server.SendFlightAsync(peer.Credential.Chain, spoil: signature => [.. signature[..^1], (byte)(signature[^1] ^ 1)]);
            await server.ReadClientAsync();
            await server.SendFinishedAsync(server.Finished);
            await peer.HoldAsync();
        }),
        new("sends an empty signature", Expected.NeverSecure, async peer =>
        {
            using var server = new Tls12Server(peer);
            await server.SendFlightAsync(peer.Credential.Chain, spoil: _ => []);
            await peer.HoldAsync();
        }),
        AfterClient("sends a wrong Finished", (_, server) => server.SendFinishedAsync([.. server.Finished[..^1], (byte)(server.Finished[^1] ^ 1)])),
        AfterClient("sends a Finished of no bytes", (_, server) => server.SendFinishedAsync(Message(20))),
        AfterClient("sends its Finished in the clear", (peer, server) => peer.SendAsync(Record(ChangeCipherSpec, 1), HandshakeRecords(server.Finished))),
        AfterClient("sends its Finished without ChangeCipherSpec", (peer, server) => peer.SendAsync(server.Sending.Seal(Handshake, server.Finished))),
        AfterClient("sends application data before its Finished", (peer, server) =>
            peer.SendAsync(Record(ChangeCipherSpec, 1), server.Sending.Seal(ApplicationData, [.. "HTTP/1.1 200 OK\r\n\r\n"u8]))),
        AfterClient("sends a Finished that cannot be decrypted", (peer, _) => peer.SendAsync(Record(ChangeCipherSpec, 1), Record(Handshake, new byte[40]))),
        AfterClient("sends a protected record shorter than its tag", (peer, _) => peer.SendAsync(Record(ChangeCipherSpec, 1), Record(Handshake, new byte[3]))),
    ];

    private static Misbehaviour AfterClient(string name, Func<HostileConnection, Tls12Server, Task> finish) => new(name, Expected.NeverSecure, async peer =>
    {
        using var server = new Tls12Server(peer);
        await server.SendFlightAsync(peer.Credential.Chain);
        await server.ReadClientAsync();
        await finish(peer, server);
        await peer.HoldAsync();
    });
}
