using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class FallbackUnprotectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new FallbackUnprotected())
    {
        Failing = [Three.With(HelloPurpose.FallbackScsv, ProtocolVersion.Tls11, Hellos.Picked(ProtocolVersion.Tls11, Servers.RsaAes128Cbc))],
        Passing = [Three.With(HelloPurpose.FallbackScsv, ProtocolVersion.Tls11, Hellos.Refused(AlertDescription.InappropriateFallback))],
        Undecided =
        [
            Three,
            Servers.Silent,
            Three.With(HelloPurpose.FallbackScsv, ProtocolVersion.Tls11, Hellos.Silence),
            Three.With(HelloPurpose.FallbackScsv, ProtocolVersion.Tls11, Hellos.Refused(AlertDescription.HandshakeFailure)),
            Three.With(HelloPurpose.FallbackScsv, ProtocolVersion.Tls11, Hellos.Dropped).And(HelloPurpose.FallbackScsv, ProtocolVersion.Tls11, Hellos.Dropped),
            Three.With(HelloPurpose.FallbackScsv, ProtocolVersion.Tls13, Hellos.Picked(ProtocolVersion.Tls13, Servers.Aes128Gcm)),
        ],
        Inapplicable = [Servers.Modern, Servers.Tls13Only, Servers.Tls12Only],
    };

    /// <summary>Speaks TLS 1.1 to 1.3 and was not asked about fallbacks.</summary>
    private static TlsObservation Three => Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Picked(ProtocolVersion.Tls11, Servers.RsaAes128Cbc));
}
