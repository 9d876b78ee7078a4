using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class SignatureMisfitTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SignatureMisfit())
    {
        Failing =
        [
            Servers.Modern.WithHandshakes(handshake => handshake with { Signature = SignatureCheck.Wrong }),
            Servers.Modern.WithHandshakes(handshake => handshake.Purpose == HandshakePurpose.Tls12 ? handshake with { Signature = SignatureCheck.Wrong } : handshake),
        ],
        Passing = [Servers.Modern],
        Undecided =
        [
            Servers.Silent,
            Servers.Modern.WithHandshakes(handshake => handshake with { Signature = SignatureCheck.Unverifiable }),
            Servers.Modern.WithHandshakes(handshake => handshake with { Signature = SignatureCheck.None, End = new HandshakeEnd.Interrupted(NetworkFault.Reset) }),
        ],
        Inapplicable = [Servers.Old],
    };
}
