using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class AlpnMismatchIgnoredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new AlpnMismatchIgnored())
    {
        Failing = [Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Completed())],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Interrupted(NetworkFault.Reset))],
        Inapplicable = [Servers.Modern],
    };
}
