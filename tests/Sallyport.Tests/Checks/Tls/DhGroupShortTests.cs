using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DhGroupShortTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DhGroupShort())
    {
        Failing = [Enumerated.Modern.WithDheHandshake(Primes.Oakley2), Enumerated.Modern.WithDhe(Primes.Oakley2, 1), Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048).WithDhe(Primes.Apache512, 1), Saved(1536)],
        Passing = [Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048), Saved(2048)],
        Undecided = [Servers.Silent],
        Inapplicable = [Enumerated.Modern, Servers.Modern],
    };

    /// <summary>A run of before the prime itself was kept.</summary>
    private static TlsObservation Saved(int bits) => Enumerated.Modern.WithHandshake(
        Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = null, DhBits = bits });
}
