using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class OwnDhGroupTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new OwnDhGroup())
    {
        Failing = [Dhe(null, 2048)],
        Passing = [Dhe(new NamedGroup(0x0100), null)],
        Undecided = [Servers.Silent, Ended(AlertDescription.UserCanceled)],
        Inapplicable = [Enumerated.Modern, Ended(AlertDescription.HandshakeFailure)],
    };

    /// <summary>Suites in doubt, and a handshake with DHE alone that an alert ended.</summary>
    private static TlsObservation Ended(AlertDescription alert) => Enumerated.Modern.Silenced(HelloPurpose.SuiteEnumeration) with
    {
        Handshakes = [Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { End = new HandshakeEnd.Refused(alert), Version = null, Suite = null }],
    };

    private static TlsObservation Dhe(NamedGroup? group, int? bits) => Enumerated.Modern with
    {
        Handshakes = [Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = group, DhBits = bits }],
    };
}
