using static Sallyport.Knowledge.Ratings.RatedAspect;

namespace Sallyport.Knowledge.Ratings;

/// <summary>What the payment card industry's data security standard asks of a connection.</summary>
internal static class PciScheme
{
    private const string Passes = "passes";
    private const string Fails = "fails";

    internal static LevelScheme Standard { get; } = new()
    {
        Key = "pci-dss",
        Title = "PCI DSS 4.0.1, requirement 4.2.1",
        Source = "PCI DSS 4.0.1, 4.2.1 with its glossary's strong cryptography (at least 112 bits), and appendix A2 on early TLS; the connection alone is judged",
        Levels = [Passes, Fails],
        Rules =
        [
            new(ProtocolVersion, "TLS 1.2|TLS 1.3", Passes),
            new(Suite, "*", Passes, Min: 112),
            new(DhPrime, "dh", Passes, Min: 2048),
            new(CertificateKey, "RSA", Passes, Min: 2048),
            new(CertificateKey, "EC *|Ed25519|Ed448", Passes, Min: 224),
        ],
        Checks =
        [
            new("TLS-0014", Fails), new("TLS-0015", Fails), new("TLS-0016", Fails), new("CERT-0109", Fails), new("CERT-0111", Fails), new("CERT-0113", Fails), new("CERT-0152", Fails),
            new("VULN-0083", Fails), new("VULN-0084", Fails), new("VULN-0086", Fails), new("VULN-0087", Fails),
        ],
    };
}
