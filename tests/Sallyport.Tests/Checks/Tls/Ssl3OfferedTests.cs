using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Ssl3OfferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Ssl3Offered())
    {
        Failing = [Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, new CipherSuite(0x000A)))],
        Passing =
        [
            Servers.Modern,
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Refused(AlertDescription.HandshakeFailure)),
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Dropped).Framing(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Dropped),
        ],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Silence),
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Dropped),
            Servers.Modern.Without(HelloPurpose.Ssl3),
        ],
    };
}
