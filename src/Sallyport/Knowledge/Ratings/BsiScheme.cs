using static Sallyport.Knowledge.Ratings.RatedAspect;

namespace Sallyport.Knowledge.Ratings;

/// <summary>Technical guideline TR-02102-2 of the German Federal Office for Information Security.</summary>
internal static class BsiScheme
{
    private const string Recommended = "recommended";
    private const string Fails = "not recommended";

    internal static LevelScheme Guideline { get; } = new()
    {
        Key = "bsi",
        Title = "BSI TR-02102-2",
        Source = "BSI TR-02102-2, 3.2 to 3.4, as reported by secondary sources; key exchange groups and dates of expiry are not judged",
        Levels = [Recommended, Fails],
        Rules =
        [
            new(ProtocolVersion, "TLS 1.2|TLS 1.3", Recommended),
            new(Suite, "TLS_AES_128_GCM_SHA256|TLS_AES_256_GCM_SHA384|TLS_AES_128_CCM_SHA256", Recommended),
            new(Suite, "TLS_ECDHE_ECDSA_WITH_AES_*_GCM_*|TLS_ECDHE_RSA_WITH_AES_*_GCM_*|TLS_DHE_RSA_WITH_AES_*_GCM_*|TLS_DHE_DSS_WITH_AES_*_GCM_*", Recommended),
            new(Suite, "TLS_ECDHE_*_WITH_AES_*_CBC_SHA256|TLS_ECDHE_*_WITH_AES_*_CBC_SHA384|TLS_DHE_*_WITH_AES_*_CBC_SHA256", Recommended),
            new(Suite, "TLS_ECDHE_ECDSA_WITH_AES_128_CCM|TLS_ECDHE_ECDSA_WITH_AES_256_CCM|TLS_DHE_RSA_WITH_AES_128_CCM|TLS_DHE_RSA_WITH_AES_256_CCM", Recommended),
            new(DhPrime, "dh", Recommended, Min: 3000),
            new(CertificateKey, "RSA", Recommended, Min: 3000),
            new(CertificateKey, "EC P-256|EC P-384|EC P-521|EC brainpoolP256r1|EC brainpoolP384r1|EC brainpoolP512r1", Recommended),
            new(CertificateHash, "Sha256|Sha384|Sha512", Recommended),
        ],
        Checks = [new("TLS-0005", Fails), new("TLS-0049", Fails), new("TLS-0055", Fails), new("CERT-0109", Fails), new("CERT-0111", Fails), new("CERT-0113", Fails)],
    };
}
