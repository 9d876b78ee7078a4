using System.Security.Cryptography;
using Sallyport.Certificates;
using Sallyport.Observations;
using Sallyport.Wire.X509;

namespace Sallyport.Verdicts.Changes;

/// <summary>The certificates that clients of the host get, one fact a kind of key: a renewal is a change of the same certificate.</summary>
internal static class CertificateFacts
{
    private const int DigestShown = 16;

    internal static IEnumerable<Fact> Of(IEnumerable<CertificateObservation> seen)
    {
        var leaves = seen.Where(one => one.ForHost).Select(one => PresentedChain.Read(one).Leaf).OfType<Certificate>()
            .OrderBy(leaf => leaf.PublicKey.ToString(), StringComparer.Ordinal).ToList();
        return leaves.Select((leaf, index) => new Fact(ChangeKind.Certificate, index == 0 ? "certificate" : $"certificate {index + 1}", Words(leaf)));
    }

    private static string Words(Certificate leaf) =>
        $"{leaf.Subject}, {leaf.PublicKey}, issued by {leaf.Issuer}, until {leaf.NotAfter:yyyy-MM-dd}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(leaf.Der.Span))[..DigestShown]}…";
}
