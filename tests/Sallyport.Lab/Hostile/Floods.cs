using static Sallyport.Lab.Hostile.Misbehaviour;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers that never stop: a reader without a cap on bytes, records or messages hangs or fills the memory.</summary>
internal static class Floods
{
    public static IEnumerable<Misbehaviour> All =>
    [
        Flooding("sends zero bytes without end", Expected.NotTls, new byte[1024]),
        Flooding("sends 0xFF bytes without end", Expected.NotTls, [.. Enumerable.Repeat((byte)0xFF, 1024)]),
        Flooding("sends a line of text without end", Expected.NotTls, [.. Enumerable.Repeat((byte)'A', 1024)]),
        Flooding("sends warning alerts without end", Expected.NeverSecure, AlertRecord(Warning, 90)),
        Flooding("sends empty handshake records without end", Expected.NeverSecure, Record(Handshake)),
        Flooding("sends ChangeCipherSpec without end", Expected.NeverSecure, Record(ChangeCipherSpec, 1)),
        Flooding("sends HelloRequest without end", Expected.NeverSecure, HandshakeRecords(Message(0))),
        Flooding("sends full records of one handshake message without end", Expected.NeverSecure,
            HandshakeRecords([2, 0xFF, 0xFF, 0xFF, .. new byte[12000]])),
        AfterHello("sends ChangeCipherSpec without end after a TLS 1.3 ServerHello", Expected.NeverSecure, async (peer, hello) =>
        {
            await peer.SendAsync(ServerHello.Tls13(hello).Record);
            await peer.FloodAsync(Record(ChangeCipherSpec, 1));
        }),
        AfterHello("sends certificate status messages without end", Expected.NeverSecure, async (peer, hello) =>
        {
            await peer.SendAsync(new ServerHello(hello).Record);
            await peer.FloodAsync(HandshakeRecords(Message(22, 1, 0, 0, 1, 0)));
        }),
    ];

    private static Misbehaviour Flooding(string name, Expected expected, byte[] bytes) =>
        AfterHello(name, expected, (peer, _) => peer.FloodAsync(bytes));
}
