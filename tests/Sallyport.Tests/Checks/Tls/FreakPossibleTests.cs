using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class FreakPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new FreakPossible())
    {
        Failing = [Servers.Modern.Taking(0x0003), Servers.Modern.Taking(0x0008)],
        Passing = [Servers.Modern, Servers.Tls13Only],
        Undecided = [Servers.Silent, Servers.Modern.WeakMet(Hellos.Silence), Servers.Modern.Taking(0x0014)],
    };
}
