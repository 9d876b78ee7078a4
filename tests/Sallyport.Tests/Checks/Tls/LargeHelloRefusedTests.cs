using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class LargeHelloRefusedTests : CheckTests
{
    private static readonly HandshakeEnd Closed = new HandshakeEnd.Interrupted(NetworkFault.Closed);
    private static readonly HandshakeEnd Refused = new HandshakeEnd.Refused(AlertDescription.DecodeError);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new LargeHelloRefused())
    {
        Failing = [Met(Refused), Met(Closed).WithEnd(HandshakePurpose.LargeHello, new HandshakeEnd.Interrupted(NetworkFault.Reset))],
        Passing = [Enumerated.Modern.WithHandshake(Servers.Handshake(HandshakePurpose.LargeHello, ProtocolVersion.Tls13, Servers.Aes128Gcm))],
        Undecided =
        [
            Servers.Silent, Enumerated.Modern, Met(Closed), Met(new HandshakeEnd.Refused(AlertDescription.AccessDenied)),
            Met(Closed).WithEnd(HandshakePurpose.LargeHello, Closed).WithHandshakes(handshake => handshake with { BytesIn = 40 }),
             Met(new HandshakeEnd.Interrupted(NetworkFault.TimedOut)), Met(Refused) with { Handshakes = [Met(Refused).Handshakes[^1]] },
        ],
        Inapplicable = [Servers.Modern, Servers.Tls12Only.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0xC02F)],
    };

    private static TlsObservation Met(HandshakeEnd end) => Enumerated.Modern.WithEnd(HandshakePurpose.LargeHello, end);
}
