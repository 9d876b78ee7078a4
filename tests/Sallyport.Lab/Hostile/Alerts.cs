using static Sallyport.Lab.Hostile.Misbehaviour;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers that refuse: they speak TLS and agree to nothing, so that nothing of theirs can be judged.</summary>
internal static class Alerts
{
    public static IEnumerable<Misbehaviour> All =>
    [
        Refusing("refuses every hello with handshake_failure", 40),
        Refusing("refuses every hello with unrecognized_name", 112),
        Refusing("refuses every hello with an alert of unknown code", 222),
        AfterHello("sends an alert of an unknown level", Expected.NeverSecure, (peer, _) => peer.SendAsync(AlertRecord(77, 40))),
        AfterHello("sends a warning and closes", Expected.NeverSecure, (peer, _) => peer.SendAsync(AlertRecord(Warning, 0))),
        AfterHello("refuses after its hello", Expected.NeverSecure, (peer, hello) => peer.SendAsync(new ServerHello(hello).Record, AlertRecord(Fatal, 80))),
    ];

    private static Misbehaviour Refusing(string name, byte description) =>
        AfterHello(name, Expected.Unjudged, (peer, _) => peer.SendAsync(AlertRecord(Fatal, description)));
}
