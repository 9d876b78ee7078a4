using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Fuzz;

/// <summary>Every parser of Sallyport.Wire that reads what a stranger sends; a test fails when one is missing here.</summary>
internal static class Targets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        FuzzTarget.OfMemory("Certificate.Read", Certificate.Read),
        FuzzTarget.OfMemory("OcspResponse.Read", OcspResponse.Read),
        FuzzTarget.OfMemory("SignedCertificateTimestampList.Read", SignedCertificateTimestampList.Read),
    ];
}
