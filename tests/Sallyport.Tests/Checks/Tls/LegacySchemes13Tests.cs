using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class LegacySchemes13Tests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new LegacySchemes13())
    {
        Failing = [Enumerated.Modern.WithHandshake(Servers.Handshake(HandshakePurpose.Schemes, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { SignatureScheme = new SignatureScheme(0x0401) })],
        Passing = [Met(new HandshakeEnd.Refused(AlertDescription.HandshakeFailure))],
        Undecided = [Servers.Silent, Enumerated.Modern, Met(new HandshakeEnd.Interrupted(NetworkFault.TimedOut)), Met(new HandshakeEnd.Refused(AlertDescription.UserCanceled))],
        Inapplicable = [Servers.Modern, Servers.Tls12Only.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0xC02F)],
    };

    private static TlsObservation Met(HandshakeEnd end)
    {
        var seen = Enumerated.Modern.WithEnd(HandshakePurpose.Schemes, end);
        return seen with { Handshakes = seen.Handshakes.SetItem(seen.Handshakes.Length - 1, seen.Handshakes[^1] with { SchemesOffered = [.. Candidates.Schemes.Where(scheme => scheme.Id != 0x0403)] }) };
    }
}
