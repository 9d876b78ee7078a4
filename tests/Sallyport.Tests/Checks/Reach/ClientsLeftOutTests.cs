using Sallyport.Checks.Reach;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Reach;

public sealed class ClientsLeftOutTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ClientsLeftOut())
    {
        Failing = [Servers.Tls13Only, Servers.Tls12Only.Enumerated(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm)],
        Passing =
        [
            Servers.Tls12Only.Enumerated(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm, new(0xC02F), new(0xC009), Servers.EcdheRsaAes128Cbc, Servers.RsaAes128Cbc),
        ],
        Undecided = [Servers.Silent, Servers.Tls12Only],
    };
}
