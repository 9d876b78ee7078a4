using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ServerNameRequiredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ServerNameRequired())
    {
        Failing = [Nameless(new HandshakeEnd.Refused(AlertDescription.UnrecognizedName)), Nameless(new HandshakeEnd.Refused(AlertDescription.HandshakeFailure))],
        Passing = [Servers.Modern],
        Undecided = [Servers.Silent, Servers.Tls12Only, Nameless(Resumed.Dropped), Nameless(new HandshakeEnd.Refused(AlertDescription.AccessDenied)), Servers.Modern.WithHandshakes(handshake => handshake with { End = new HandshakeEnd.Refused(AlertDescription.HandshakeFailure) })],
        Inapplicable = [Servers.Tls13Only.WithHandshakes(handshake => handshake with { ServerName = null })],
    };

    private static TlsObservation Nameless(HandshakeEnd end) =>
        Servers.Modern.WithHandshakes(handshake => handshake.Purpose == HandshakePurpose.WithoutServerName ? handshake with { End = end } : handshake);
}
