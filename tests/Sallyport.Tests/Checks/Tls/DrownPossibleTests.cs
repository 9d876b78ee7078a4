using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DrownPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DrownPossible())
    {
        Failing = [Servers.Modern.With(HelloPurpose.Ssl2, ProtocolVersion.Ssl2, new HelloOutcome.Ssl2ServerHello(["SSL_CK_RC4_128_WITH_MD5"]))],
        Passing = [Servers.Modern],
        Undecided = [Servers.Silent, Servers.Modern.With(HelloPurpose.Ssl2, ProtocolVersion.Ssl2, Hellos.Dropped)],
    };
}
