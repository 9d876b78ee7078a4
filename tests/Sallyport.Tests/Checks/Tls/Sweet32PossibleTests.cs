using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Sweet32PossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Sweet32Possible())
    {
        Failing = [Servers.Modern.Taking(0x000A), Servers.Modern.Taking(0xC012)],
        Passing = [Servers.Modern, Servers.Tls13Only],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.WeakMet(Hellos.Silence),
            Servers.Modern.WeakMet(Hellos.Dropped),
            Servers.Modern.Without(HelloPurpose.WeakSuites),
            Servers.Modern.Taking(0x0005),
        ],
    };
}
