using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class SchemesIgnoredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SchemesIgnored())
    {
        Failing =
        [
            Enumerated.Modern.And(HelloPurpose.KeyExchangeEnumeration, ProtocolVersion.Tls12, new HelloOutcome.Violation(SchemeTrial.NotOffered, ProtocolVersion.Tls12, new CipherSuite(0xC02F))),
            Enumerated.Modern.WithHandshake(Servers.Handshake(HandshakePurpose.Schemes, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { SchemesOffered = [new SignatureScheme(0x0807)] }),
        ],
        Passing = [Enumerated.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern.Silenced(HelloPurpose.KeyExchangeEnumeration)],
        Inapplicable = [Servers.Modern],
    };
}
