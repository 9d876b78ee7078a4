using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class AnswersUnofferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new AnswersUnoffered())
    {
        Failing =
        [
            Servers.Modern.And(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, new HelloOutcome.Violation("it answers with a suite that was not offered", ProtocolVersion.Tls12, Servers.RsaRc4)),
            Servers.Modern.WithHandshakes(handshake => handshake with { End = new HandshakeEnd.Violation("suite that was not offered") }),
        ],
        Passing =
        [
            Servers.Modern,
            Servers.Modern.And(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, new HelloOutcome.Violation("the first message is no ServerHello", null, null)),
            Servers.Modern.WithHandshakes(handshake => handshake with { End = new HandshakeEnd.Violation("record with a wrong MAC") }),
        ],
        Undecided = [Servers.Silent],
    };
}
