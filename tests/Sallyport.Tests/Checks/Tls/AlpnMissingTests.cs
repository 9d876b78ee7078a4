using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class AlpnMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new AlpnMissing())
    {
        Failing = [WithoutAlpn],
        Passing = [Enumerated.Modern, Servers.Modern],
        Undecided = [Servers.Silent, WithoutAlpn with { Handshakes = [] }],
        Inapplicable = [Servers.Modern.WithHandshakes(handshake => handshake with { Alpn = null })],
    };

    private static readonly TlsObservation WithoutAlpn = Enumerated.Modern.WithForeignProtocols(new HandshakeEnd.Completed()).WithHandshakes(handshake => handshake with { Alpn = null });
}
