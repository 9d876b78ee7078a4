using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Fuzz;

/// <summary>Certificates and what is stapled to them.</summary>
internal static class X509Targets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfMemory("Certificate.Read", Certificate.Read),
        FuzzTarget.OfMemory("OcspResponse.Read", OcspResponse.Read),
        FuzzTarget.OfMemory("SignedCertificateTimestampList.Read", SignedCertificateTimestampList.Read),
    ];
}
