using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class CertificateUncompressedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new CertificateUncompressed())
    {
        Failing = [Offering(null)],
        Passing = [Offering(1), Offering(2)],
        Undecided = [Servers.Silent, Servers.Modern.WithHandshakes(handshake => handshake with { CertificateCompressionOffered = false }), Offering(2).WithHandshakes(handshake => handshake with { End = Resumed.Dropped })],
        Inapplicable = [Servers.Tls12Only],
    };

    private static TlsObservation Offering(int? compression) => Servers.Modern.WithHandshakes(handshake => handshake with { CertificateCompressionOffered = true, CertificateCompression = compression });
}
