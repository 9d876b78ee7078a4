using Sallyport.Certificates;
using Sallyport.Observations;
using Sallyport.Wire.X509;

namespace Sallyport.Reports.Text;

/// <summary>A presented certificate and what became of its chain.</summary>
internal static class CertificateLines
{
    private const int NamesShown = 8;

    internal static void Write(TextPage page, CertificateObservation seen)
    {
        var chain = PresentedChain.Read(seen);
        var label = seen.ForHost ? "certificate" : "without SNI";
        if (chain.Leaf is not { } leaf)
        {
            page.Row(label, $"unreadable: {chain.Problem}");
            return;
        }

        page.Row(label, $"{leaf.Subject}, issued by {leaf.Issuer}");
        if (!seen.ForHost) return;

        page.Row("names", Names(leaf));
        page.Row("valid", $"{leaf.NotBefore:yyyy-MM-dd} to {leaf.NotAfter:yyyy-MM-dd}, {leaf.PublicKey} key, signed with {leaf.SignatureAlgorithm.Name}");
        page.Row("trust", $"{PathWords.Of(chain.Path)}   ({chain.Certificates.Length} sent; store: {seen.TrustStore ?? "none"})");
    }

    private static string Names(Certificate leaf)
    {
        var names = leaf.Extensions.SubjectAltName is { } alternative ? alternative.Dns.Concat(alternative.IpAddresses).ToList() : [];
        return names.Count <= NamesShown ? string.Join(", ", names) : $"{string.Join(", ", names.Take(NamesShown))} and {names.Count - NamesShown} more";
    }
}
