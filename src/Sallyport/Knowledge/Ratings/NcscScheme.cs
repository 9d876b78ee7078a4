using static Sallyport.Knowledge.Ratings.RatedAspect;

namespace Sallyport.Knowledge.Ratings;

/// <summary>The IT security guidelines for TLS of the Dutch National Cyber Security Centre, 2025-05.</summary>
internal static class NcscScheme
{
    private const string Good = "good";
    private const string Sufficient = "sufficient";
    private const string PhaseOut = "phase-out";
    private const string Insufficient = "insufficient";

    internal static LevelScheme Guidelines { get; } = new()
    {
        Key = "ncsc-nl",
        Title = "NCSC-NL TLS guidelines 2025-05",
        Source = "NCSC-NL, IT security guidelines for TLS 2025-05, 3.3 and appendix B; post-quantum groups are not judged and count as their classical part",
        Levels = [Good, Sufficient, PhaseOut, Insufficient],
        Rules =
        [
            new(ProtocolVersion, "TLS 1.3", Good),
            new(ProtocolVersion, "TLS 1.2", Sufficient),
            new(Suite, "TLS_AES_256_GCM_SHA384|TLS_CHACHA20_POLY1305_SHA256", Good),
            new(Suite, "TLS_AES_128_GCM_SHA256|TLS_AES_128_CCM_SHA256", Sufficient),
            new(Suite, "TLS_ECDHE_*_WITH_CHACHA20_POLY1305_SHA256|TLS_ECDHE_*_WITH_AES_256_GCM_SHA384|TLS_ECDHE_*_WITH_AES_128_GCM_SHA256", Sufficient),
            new(Suite, "TLS_ECDHE_*_WITH_AES_256_CCM|TLS_ECDHE_*_WITH_AES_128_CCM", Sufficient),
            new(Suite, "TLS_ECDHE_*_WITH_AES_*_CBC_SHA256|TLS_ECDHE_*_WITH_AES_*_CBC_SHA384|TLS_ECDHE_*_WITH_CAMELLIA_*|TLS_ECDHE_*_WITH_ARIA_*", PhaseOut),
            new(Suite, "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256|TLS_DHE_RSA_WITH_AES_*_GCM_*|TLS_DHE_RSA_WITH_AES_256_CCM|TLS_DHE_RSA_WITH_AES_128_CCM", PhaseOut),
            new(Suite, "TLS_DHE_RSA_WITH_AES_*_CBC_SHA256|TLS_DHE_RSA_WITH_CAMELLIA_*_SHA256|TLS_DHE_RSA_WITH_CAMELLIA_*_SHA384|TLS_DHE_RSA_WITH_ARIA_*", PhaseOut),
            new(Group, "secp256r1|secp384r1|secp521r1|x25519|x448|brainpoolP256r1*|brainpoolP384r1*|brainpoolP512r1*|*MLKEM*", Good),
            new(Group, "secp224r1|ffdhe3072|ffdhe4096|ffdhe6144|ffdhe8192", PhaseOut),
            new(DhPrime, "dh", Insufficient),
            new(CertificateKey, "RSA", Good, Min: 3072),
            new(CertificateKey, "RSA", PhaseOut, Min: 2048),
            new(CertificateKey, "EC P-256|EC P-384|EC P-521|EC brainpoolP256r1|EC brainpoolP384r1|EC brainpoolP512r1|Ed25519|Ed448", Good),
            new(CertificateKey, "EC P-224", PhaseOut),
            new(CertificateHash, "Sha256|Sha384|Sha512|Ed25519|Ed448", Good),
        ],
        Checks =
        [
            new("TLS-0049", Insufficient), new("TLS-0050", Insufficient), new("TLS-0052", PhaseOut), new("TLS-0055", Insufficient),
            new("CERT-0109", Insufficient), new("CERT-0111", Insufficient), new("CERT-0113", Insufficient),
        ],
    };
}
