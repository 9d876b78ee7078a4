using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Tls10OfferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Tls10Offered())
    {
        Failing = [Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Picked(ProtocolVersion.Tls10, Servers.RsaAes128Cbc))],
        Passing =
        [
            Servers.Modern,
            Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Refused(AlertDescription.HandshakeFailure)),
            Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Dropped).Framing(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Dropped),
        ],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Silence),
            Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Dropped),
            Servers.Modern.Without(HelloPurpose.Tls10),
        ],
    };
}
