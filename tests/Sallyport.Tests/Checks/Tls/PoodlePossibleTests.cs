using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class PoodlePossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new PoodlePossible())
    {
        Failing = [Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaAes128Cbc))],
        Passing =
        [
            Servers.Modern,
            Servers.Old,
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaRc4))
                .With(HelloPurpose.CbcSuites, ProtocolVersion.Ssl3, Hellos.Refused()),
        ],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Silence),
            Servers.Modern.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaRc4)),
        ],
    };
}
