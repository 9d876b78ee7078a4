using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class AeadMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new AeadMissing())
    {
        Failing = [Servers.Old, CbcOnly],
        Passing = [Servers.Modern, Servers.Tls12Only, Servers.Tls13Only],
        Undecided =
        [
            Servers.Silent,
            CbcOnly.With(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Silence),
            CbcOnly.With(HelloPurpose.ModernSuites, ProtocolVersion.Tls12, Hellos.Silence),
            CbcOnly.Taking(0x002F),
        ],
    };

    private static TlsObservation CbcOnly => Servers.Tls12Only.WithHandshakes(handshake => handshake with { Suite = Servers.EcdheRsaAes128Cbc })
        .With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheRsaAes128Cbc))
        .With(HelloPurpose.ModernSuites, ProtocolVersion.Tls12, Hellos.Refused());
}
