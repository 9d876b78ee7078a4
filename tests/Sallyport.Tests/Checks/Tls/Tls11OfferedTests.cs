using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Tls11OfferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Tls11Offered())
    {
        Failing = [Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Picked(ProtocolVersion.Tls11, Servers.RsaAes128Cbc))],
        Passing =
        [
            Servers.Modern,
            Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Refused(AlertDescription.HandshakeFailure)),
            Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped).Framing(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped),
        ],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Silence),
            Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped),
            Servers.Modern.Without(HelloPurpose.Tls11),
        ],
    };
}
