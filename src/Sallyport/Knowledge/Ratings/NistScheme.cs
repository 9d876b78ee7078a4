using static Sallyport.Knowledge.Ratings.RatedAspect;

namespace Sallyport.Knowledge.Ratings;

/// <summary>NIST SP 800-52 revision 2, for servers of government.</summary>
internal static class NistScheme
{
    private const string Conforms = "conforms";
    private const string Fails = "does not conform";

    internal static LevelScheme Guidelines { get; } = new()
    {
        Key = "nist",
        Title = "NIST SP 800-52r2",
        Source = "NIST SP 800-52 revision 2 (2019-08), 3.1, 3.3.1, 3.4.1; key exchange groups and OCSP are not judged",
        Levels = [Conforms, Fails],
        Rules =
        [
            new(ProtocolVersion, "TLS 1.2|TLS 1.3", Conforms),
            new(Suite, "TLS_AES_128_GCM_SHA256|TLS_AES_256_GCM_SHA384|TLS_AES_128_CCM_SHA256|TLS_AES_128_CCM_8_SHA256", Conforms),
            new(Suite, "TLS_ECDHE_ECDSA_WITH_AES_*|TLS_ECDHE_RSA_WITH_AES_*|TLS_DHE_RSA_WITH_AES_*|TLS_DHE_DSS_WITH_AES_*", Conforms),
            new(Suite, "TLS_ECDH_ECDSA_WITH_AES_*|TLS_ECDH_RSA_WITH_AES_*|TLS_DH_RSA_WITH_AES_*|TLS_DH_DSS_WITH_AES_*", Conforms),
            new(DhPrime, "dh", Conforms, Min: 2048),
            new(CertificateKey, "RSA", Conforms, Min: 2048),
            new(CertificateKey, "EC P-256|EC P-384|EC P-521", Conforms),
            new(CertificateHash, "Sha256|Sha384|Sha512|Sha3_256|Sha3_384|Sha3_512", Conforms),
        ],
        Checks =
        [
            new("TLS-0005", Fails), new("TLS-0006", Fails), new("TLS-0049", Fails), new("TLS-0052", Fails), new("TLS-0055", Fails),
            new("CERT-0107", Fails), new("CERT-0109", Fails), new("CERT-0111", Fails), new("CERT-0113", Fails),
        ],
    };
}
