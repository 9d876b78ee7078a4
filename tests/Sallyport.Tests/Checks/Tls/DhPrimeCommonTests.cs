using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DhPrimeCommonTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DhPrimeCommon())
    {
        Failing = [Enumerated.Modern.WithDheHandshake(Primes.Oakley2), Enumerated.Modern.WithDheHandshake(Primes.Rfc5114Long), Enumerated.Modern.WithDhe([0, .. Primes.Apache512], 1)],
        Passing = [Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048), Enumerated.Modern.WithDheHandshake(Primes.Own2048)],
        Undecided = [Servers.Silent, Enumerated.Modern.WithHandshake(Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = null, DhBits = 1024 })],
        Inapplicable = [Enumerated.Modern, Servers.Modern],
    };
}
