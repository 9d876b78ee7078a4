using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class BeastPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new BeastPossible())
    {
        Failing =
        [
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaAes128Cbc)),
            Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Picked(ProtocolVersion.Tls10, Servers.RsaAes128Cbc)),
            Servers.Old,
        ],
        Passing = [Servers.Modern],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Silence),
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaRc4)),
        ],
    };
}
