using static Sallyport.Knowledge.Ratings.RatedAspect;

namespace Sallyport.Knowledge.Ratings;

/// <summary>Mozilla's server-side TLS guidelines, version 6.0.</summary>
internal static class MozillaScheme
{
    private const string Modern = "modern";
    private const string Intermediate = "intermediate";
    private const string Neither = "neither";

    internal static LevelScheme Guidelines { get; } = new()
    {
        Key = "mozilla",
        Title = "Mozilla server-side TLS 6.0",
        Source = "Mozilla server-side TLS guidelines 6.0 (2026-04-06); the order of suites is not judged",
        Levels = [Modern, Intermediate, Neither],
        Rules =
        [
            new(ProtocolVersion, "TLS 1.3", Modern),
            new(ProtocolVersion, "TLS 1.2", Intermediate),
            new(Suite, "TLS_AES_128_GCM_SHA256|TLS_AES_256_GCM_SHA384|TLS_CHACHA20_POLY1305_SHA256", Modern),
            new(Suite, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256|TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384|TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", Intermediate),
            new(Suite, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256|TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384|TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", Intermediate),
            new(Group, "X25519MLKEM768|x25519|secp256r1|secp384r1", Modern),
            new(CertificateKey, "EC P-256|EC P-384", Modern),
            new(CertificateKey, "RSA", Intermediate, Min: 2048),
            new(CertificateLife, "days", Modern, Max: 90),
            new(CertificateLife, "days", Intermediate, Max: 366),
            new(Hsts, "max-age", Modern, Min: 63_072_000),
        ],
        Checks =
        [
            new("TLS-0006", Intermediate), new("TLS-0055", Neither), new("CERT-0107", Neither), new("CERT-0109", Neither), new("CERT-0111", Neither), new("CERT-0113", Neither),
        ],
    };
}
