namespace Sallyport.Checks.Tls;

/// <summary>Remedies that several checks share: what one directive repairs is told in the same words everywhere.</summary>
internal static class TlsRemedies
{
    /// <summary>Leaves TLS 1.2 and 1.3.</summary>
    internal const string Versions =
        "Speak TLS 1.2 and 1.3 only. nginx: ssl_protocols TLSv1.2 TLSv1.3; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3; HAProxy: "
        + "ssl-default-bind-options ssl-min-ver TLSv1.2";

    /// <summary>Leaves forward-secret AEAD suites.</summary>
    internal const string Suites =
        "Offer suites with forward secrecy and authenticated encryption only: "
        + "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
        + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305. nginx: ssl_ciphers with that list; Apache: "
        + "SSLCipherSuite; HAProxy: ssl-default-bind-ciphers. Among strong suites alone clients may choose (nginx: ssl_prefer_server_ciphers off; Apache: "
        + "SSLHonorCipherOrder off), so that those without AES in hardware get ChaCha20";

    /// <summary>Brings a library that lacks what every maintained one has.</summary>
    internal const string Library =
        "Update the TLS library of the server: OpenSSL 1.1.1 and newer, GnuTLS, BoringSSL and Go have it built in, and no directive of nginx, Apache or "
        + "HAProxy is needed to turn it on";
}
