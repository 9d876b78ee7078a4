using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class CurrentVersionMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new CurrentVersionMissing())
    {
        Failing = [Servers.Old],
        Passing =
        [
            Servers.Modern,
            Servers.Tls12Only,
            Servers.Tls13Only,
            Servers.Tls12Only.With(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Silence),
        ],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern with { Handshakes = [], Hellos = [.. Servers.Modern.Hellos.Select(hello => hello with { Outcome = Hellos.Refused() })] },
            Servers.Old.With(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Silence),
            Servers.Old.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Dropped),
        ],
    };
}
