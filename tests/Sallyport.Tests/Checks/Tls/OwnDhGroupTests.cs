using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class OwnDhGroupTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new OwnDhGroup())
    {
        Failing = [Dhe(null, 2048)],
        Passing = [Dhe(new NamedGroup(0x0100), null)],
        Undecided = [Servers.Silent],
        Inapplicable = [Enumerated.Modern],
    };

    private static TlsObservation Dhe(NamedGroup? group, int? bits) => Enumerated.Modern with
    {
        Handshakes = [Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = group, DhBits = bits }],
    };
}
