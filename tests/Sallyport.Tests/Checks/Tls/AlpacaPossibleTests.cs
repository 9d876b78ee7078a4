using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class AlpacaPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new AlpacaPossible())
    {
        Failing = [Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Completed())],
        Passing =
        [
            Enumerated.Modern,
            Nameless(Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Completed()), new HandshakeEnd.Refused(AlertDescription.UnrecognizedName)),
        ],
        Undecided =
        [
            Servers.Silent, Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Interrupted(NetworkFault.Reset)),
            Nameless(Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Completed()), new HandshakeEnd.Interrupted(NetworkFault.Reset)),
            Nameless(Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Completed()), new HandshakeEnd.Refused(AlertDescription.AccessDenied)),
            Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Refused(AlertDescription.UserCanceled)),
        ],
        Inapplicable = [Servers.Modern],
    };

    private static TlsObservation Nameless(TlsObservation tls, HandshakeEnd end) =>
        tls.WithHandshakes(handshake => handshake.Purpose == HandshakePurpose.WithoutServerName ? handshake with { End = end } : handshake);
}
