using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ClientCertificateRequestedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ClientCertificateRequested())
    {
        Failing =
        [
            Servers.Modern.WithHandshakes(handshake => handshake with { ClientCertificateRequest = new([], []) }),
            Servers.Modern.WithHandshakes(handshake => handshake with { ClientCertificateRequest = new([], []), End = new HandshakeEnd.Refused(new(116)) }),
        ],
        Passing = [Servers.Modern],
        Undecided = [Servers.Silent],
    };
}
