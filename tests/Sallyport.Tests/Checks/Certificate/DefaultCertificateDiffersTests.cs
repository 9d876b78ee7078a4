using Sallyport.Checks.Certificate;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class DefaultCertificateDiffersTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DefaultCertificateDiffers())
    {
        Failing = [Servers.Modern with { Certificates = [Chains.GoodSeen, Chains.GoodSeen with { ForHost = false }] }],
        Passing = [Servers.Modern with { Certificates = [Chains.GoodSeen] }],
        Undecided = [Servers.Silent, Servers.Tls13Only with { Certificates = [Chains.GoodSeen] }],
        Inapplicable = [Servers.Modern.WithHandshakes(handshake => handshake with { ServerName = null })],
    };
}
