using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DhPrimeUnsoundTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DhPrimeUnsound())
    {
        Failing = [Enumerated.Modern.WithDhe(Primes.Socat, 1), Enumerated.Modern.WithDhe(Primes.Rfc5114, 1), Enumerated.Modern.WithDhe(Primes.Own2048, 1)],
        Passing = [Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048), Enumerated.Modern.WithDheHandshake(Primes.Oakley2), Enumerated.Modern.WithDhe(Primes.Apache512, 1, 2)],
        Undecided = [Servers.Silent, Enumerated.Modern.WithDheHandshake(Primes.Apache512), Enumerated.Modern.WithDhe(Primes.Own8192, 1)],
        Inapplicable = [Enumerated.Modern, Servers.Modern],
    };
}
