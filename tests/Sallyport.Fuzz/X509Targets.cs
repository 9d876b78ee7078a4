using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Crl;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Names;
using Sallyport.Wire.X509.Ocsp;
using Sallyport.Wire.X509.Transparency;

namespace Sallyport.Fuzz;

/// <summary>Certificates and what is stapled to them.</summary>
internal static class X509Targets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfMemory("Certificate.Read", Certificate.Read),
        FuzzTarget.OfMemory("OcspResponse.Read", OcspResponse.Read),
        FuzzTarget.OfMemory("CertificateList.Read", CertificateList.Read, list => list.Find(new byte[] { 5 }) is null ? 1 : 2),
        new FuzzTarget("DistinguishedName.Read", static input => DistinguishedName.Read(input) is { } name ? Math.Min(name.ToString().Length, 64) + (name.GetHashCode() & 1) : 0),
        FuzzTarget.OfMemory("AlgorithmIdentifier.Read", AlgorithmIdentifier.Read),
        FuzzTarget.OfMemory("SignedCertificateTimestampList.Read", SignedCertificateTimestampList.Read),
        FuzzTarget.OfMemory("Precertificate.Rebuild", Precertificate.Rebuild),
    ];
}
