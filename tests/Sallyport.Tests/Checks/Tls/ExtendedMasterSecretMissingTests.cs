using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ExtendedMasterSecretMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ExtendedMasterSecretMissing())
    {
        Failing =
        [
            Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { Extensions = [ExtensionType.RenegotiationInfo] }),
        ],
        Passing = [Servers.Modern],
        Undecided = [Servers.Silent],
        Inapplicable = [Servers.Tls13Only, Servers.Old],
    };
}
