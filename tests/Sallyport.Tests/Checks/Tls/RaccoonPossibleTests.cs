using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RaccoonPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RaccoonPossible())
    {
        Failing = [Enumerated.Modern.WithDhe(Primes.Ffdhe2048, 1, 2, 1)],
        Passing = [Enumerated.Modern.WithDhe(Primes.Ffdhe2048, 1, 2, 3)],
        Undecided = [Servers.Silent, Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048), Enumerated.Modern.WithDheHandshake(Primes.Oakley2).WithDhe(Primes.Ffdhe2048, 7)],
        Inapplicable = [Enumerated.Modern, Servers.Modern],
    };
}
