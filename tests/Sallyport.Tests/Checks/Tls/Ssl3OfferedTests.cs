using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Ssl3OfferedTests : CheckTests<Ssl3Offered, TlsObservation>
{
    public override IEnumerable<TlsObservation> Failing =>
        [Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, new CipherSuite(0x000A)))];

    public override IEnumerable<TlsObservation> Passing =>
    [
        Servers.Modern,
        Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Refused(AlertDescription.HandshakeFailure)),
    ];

    public override IEnumerable<TlsObservation> Undecided =>
    [
        Servers.Silent,
        Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Silence),
        Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Dropped),
    ];
}
