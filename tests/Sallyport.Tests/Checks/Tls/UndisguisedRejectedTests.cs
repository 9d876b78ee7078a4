using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class UndisguisedRejectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new UndisguisedRejected())
    {
        Failing =
        [
            Bare(new HandshakeEnd.Refused(AlertDescription.HandshakeFailure)), Bare(new HandshakeEnd.Violation("a reason")),
            Bare(new HandshakeEnd.Completed()).WithHandshakes(handshake => handshake.Purpose == HandshakePurpose.Ordinary ? handshake with { End = new HandshakeEnd.Violation("a reason") } : handshake),
        ],
        Passing = [Bare(new HandshakeEnd.Completed())],
        Undecided = [Servers.Silent, Bare(new HandshakeEnd.Interrupted(NetworkFault.Reset)), Bare(new HandshakeEnd.Interrupted(NetworkFault.TimedOut)), Bare(new HandshakeEnd.Refused(AlertDescription.UnrecognizedName))],
        Inapplicable = [Servers.Modern, Servers.Tls12Only],
    };

    private static TlsObservation Bare(HandshakeEnd end) => Servers.Modern with
    {
        Handshakes = [.. Servers.Modern.Handshakes, Servers.Handshake(HandshakePurpose.Undisguised, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { End = end }],
    };
}
