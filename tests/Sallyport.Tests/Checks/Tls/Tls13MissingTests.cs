using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class Tls13MissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new Tls13Missing())
    {
        Failing = [Servers.Tls12Only, Servers.Old],
        Passing = [Servers.Modern, Servers.Tls13Only],
        Undecided = [Servers.Silent, Servers.Tls12Only.With(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Dropped)],
    };
}
