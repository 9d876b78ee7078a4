using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class SentinelMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SentinelMissing())
    {
        Failing =
        [
            Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { Sentinel = DowngradeSentinel.None }),
            Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Picked(ProtocolVersion.Tls10, Servers.RsaAes128Cbc) with { Sentinel = DowngradeSentinel.None }),
        ],
        Passing = [Servers.Modern],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.Without(HelloPurpose.ModernSuites).With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Silence),
        ],
        Inapplicable = [Servers.Tls12Only, Servers.Tls13Only, Servers.Old],
    };
}
