using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Http;

public sealed class Http2BrokenTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Http2Broken())
    {
        Failing = [Greeted(new([], Breach: "the first frame is no SETTINGS"))],
        Passing = [Greeted(new([new(3, 100)])), Greeted(new([]))],
        Undecided = [Greeted(new([], Fault: NetworkFault.Reset)), Greeted(new([], Fault: NetworkFault.TimedOut)), Asked("h2") with { End = new HandshakeEnd.Interrupted(NetworkFault.Reset) } is var cut ? With(cut) : Servers.Modern, Ended(AlertDescription.AccessDenied), Servers.Modern.WithHandshakes(handshake => handshake with { End = new HandshakeEnd.Interrupted(NetworkFault.Reset) })],
        Inapplicable = [Servers.Modern, With(Asked(null)), With(Asked("h2")), Ended(AlertDescription.NoApplicationProtocol), Ended(AlertDescription.HandshakeFailure)],
    };

    private static TlsObservation Greeted(Http2Greeting greeting) => With(Asked("h2") with { Http2 = greeting });

    private static TlsObservation Ended(AlertDescription alert) => With(Asked(null) with { End = new HandshakeEnd.Refused(alert) });

    private static HandshakeObservation Asked(string? alpn) => Servers.Handshake(HandshakePurpose.Http2, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { AlpnOffered = ["h2"], Alpn = alpn };

    private static TlsObservation With(HandshakeObservation handshake) => Servers.Modern with { Handshakes = [.. Servers.Modern.Handshakes, handshake] };
}
