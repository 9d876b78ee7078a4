using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class CompressionOfferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new CompressionOffered())
    {
        Failing =
        [
            Servers.Modern.And(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { Compression = 1 }),
        ],
        Passing = [Servers.Modern],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm)),
        ],
        Inapplicable = [Servers.Tls13Only],
    };
}
