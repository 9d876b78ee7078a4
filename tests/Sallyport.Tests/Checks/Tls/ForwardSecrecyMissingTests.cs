using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ForwardSecrecyMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ForwardSecrecyMissing())
    {
        Failing =
        [
            Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.RsaAes128Cbc)),
            Servers.Old,
        ],
        Passing = [Servers.Modern, Servers.Tls13Only, Servers.Modern.Taking(0x002F)],
        Undecided = [Servers.Silent],
    };
}
