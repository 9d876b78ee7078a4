namespace Sallyport.Checks.Tls;

/// <summary>Remedies for flaws of TLS libraries: what is broken in code is repaired by other code.</summary>
internal static class AttackRemedies
{
    /// <summary>Brings a maintained OpenSSL.</summary>
    internal const string Library =
        "Update the TLS library and restart every server that loaded the old one. nginx, Apache and HAProxy use the system's OpenSSL: 'nginx -V', 'haproxy -vv' and the line that "
        + "Apache writes into its error log when it starts tell the version in use; an appliance needs its vendor's firmware";

    /// <summary>Takes RSA key transport away, which no padding check can then betray.</summary>
    internal const string KeyTransport =
        "Take RSA key transport away: it is what the oracle works on. nginx: ssl_ciphers with !kRSA at its end; Apache: SSLCipherSuite with !kRSA; HAProxy: "
        + "ssl-default-bind-ciphers with !kRSA; then update the TLS library or the appliance's firmware";

    /// <summary>Takes CBC suites away.</summary>
    internal const string Cbc =
        "Take CBC suites away, then update the TLS library or the appliance's firmware. " + TlsRemedies.Suites;

    /// <summary>Turns renegotiation by the client off.</summary>
    internal const string Renegotiation =
        "Refuse renegotiation that clients begin. nginx 0.8.23, Apache 2.2.15 and HAProxy 1.4 and newer refuse it by themselves with OpenSSL 1.1.1 or newer: update them; in Apache take "
        + "'SSLInsecureRenegotiation on' away; GnuTLS servers: %SAFE_RENEGOTIATION and no rehandshake; OpenSSL programs: -no_renegotiation or SSL_OP_NO_RENEGOTIATION";
}
