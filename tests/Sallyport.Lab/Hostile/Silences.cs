using static Sallyport.Lab.Hostile.Misbehaviour;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers that stop: before, in the middle of, or between what they owe.</summary>
internal static class Silences
{
    public static IEnumerable<Misbehaviour> All =>
    [
        new("accepts and says nothing", Expected.Unjudged, peer => peer.HoldAsync()),
        new("closes at once", Expected.Unjudged, _ => Task.CompletedTask),
        new("resets at once", Expected.Unjudged, peer =>
        {
            peer.Reset();
            return Task.CompletedTask;
        }),
        AfterHello("resets after reading the hello", Expected.Unjudged, (peer, _) =>
        {
            peer.Reset();
            return Task.CompletedTask;
        }),
        AfterHello("closes after reading the hello", Expected.Unjudged, (_, _) => Task.CompletedTask),
        AfterHello("closes after half a record header", Expected.NeverSecure, (peer, _) => peer.SendAsync([Handshake, 3, 3])),
        AfterHello("closes after half a ServerHello", Expected.NeverSecure, (peer, hello) => peer.SendAsync(new ServerHello(hello).Record[..40])),
        AfterHello("closes after the ServerHello", Expected.NeverSecure, (peer, hello) => peer.SendAsync(new ServerHello(hello).Record)),
        AfterHello("resets in the middle of the certificate", Expected.NeverSecure, async (peer, hello) =>
        {
            await peer.SendAsync(new ServerHello(hello).Record, Header(Handshake, 3000), [11, 0, 11, 180, 0, 11, 177]);
            peer.Reset();
        }),
        Answering("is silent after half a record header", Expected.NeverSecure, _ => [Handshake, 3]),
        Answering("is silent after half a ServerHello", Expected.NeverSecure, hello => new ServerHello(hello).Record[..40]),
        Answering("is silent after the ServerHello", Expected.NeverSecure, hello => new ServerHello(hello).Record),
        Answering("is silent after a TLS 1.3 ServerHello", Expected.NeverSecure, hello => ServerHello.Tls13(hello).Record),
    ];
}
