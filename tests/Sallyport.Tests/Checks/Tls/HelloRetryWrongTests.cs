using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class HelloRetryWrongTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new HelloRetryWrong())
    {
        Failing = [Retried(new HandshakeEnd.Violation("second hello retry request")), Enumerated.Modern.WithEnd(HandshakePurpose.HelloRetry, new HandshakeEnd.Refused(AlertDescription.MissingExtension))],
        Passing = [Retried(new HandshakeEnd.Completed())],
        Undecided = [Servers.Silent, Enumerated.Modern.WithEnd(HandshakePurpose.HelloRetry, new HandshakeEnd.Interrupted(NetworkFault.TimedOut)), Enumerated.Modern.WithEnd(HandshakePurpose.HelloRetry, new HandshakeEnd.Refused(AlertDescription.AccessDenied))],
        Inapplicable = [Servers.Modern, Enumerated.Modern, Servers.Tls12Only.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0xC02F)],
    };

    private static TlsObservation Retried(HandshakeEnd end) =>
        Enumerated.Modern.WithHandshake(Servers.Handshake(HandshakePurpose.HelloRetry, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { Retried = true, End = end });
}
