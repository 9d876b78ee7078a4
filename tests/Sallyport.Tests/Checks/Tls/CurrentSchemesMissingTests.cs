using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class CurrentSchemesMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new CurrentSchemesMissing())
    {
        Failing = [Signing(0x0201), Signing(0x0203, 0x0303)],
        Passing = [Enumerated.Modern, Signing(0x0201, 0x0401), Signing(0x0807)],
        Undecided = [Servers.Silent, Signing(0x0201).Silenced(HelloPurpose.KeyExchangeEnumeration)],
        Inapplicable = [Servers.Modern],
    };

    private static TlsObservation Signing(params ushort[] schemes) => Enumerated.Modern.Without(HelloPurpose.KeyExchangeEnumeration).WithLegacyGroups(0x001D, 0x0017).WithSchemes(schemes)
        .WithHandshakes(handshake => handshake with { SignatureScheme = new SignatureScheme(schemes[0]) });
}
