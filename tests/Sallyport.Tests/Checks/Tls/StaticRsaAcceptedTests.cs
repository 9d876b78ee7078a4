using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class StaticRsaAcceptedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new StaticRsaAccepted())
    {
        Failing = [Servers.Modern.Taking(0x002F), Servers.Modern.Taking(0x009C)],
        Passing = [Servers.Modern, Servers.Tls13Only],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.WeakMet(Hellos.Silence),
            Servers.Modern.WeakMet(Hellos.Dropped),
            Servers.Modern.Without(HelloPurpose.WeakSuites),
            Servers.Modern.Taking(0xC012),
        ],
    };
}
