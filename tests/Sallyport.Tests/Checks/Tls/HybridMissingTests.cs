using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class HybridMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new HybridMissing())
    {
        Failing =
        [
            Servers.Tls12Only,
            Servers.Modern.With(HelloPurpose.HybridGroup, ProtocolVersion.Tls13, Hellos.Refused(AlertDescription.HandshakeFailure)),
            Servers.Modern.With(HelloPurpose.HybridGroup, ProtocolVersion.Tls13, Hellos.Picked(ProtocolVersion.Tls13, Servers.Aes128Gcm, Servers.X25519)),
        ],
        Passing = [Servers.Modern],
        Undecided = [Servers.Silent, Servers.Modern.Without(HelloPurpose.HybridGroup)],
    };
}
