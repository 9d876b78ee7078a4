using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes PSK, SRP, Kerberos, GOST, SM, ARIA, Camellia or SEED suites.</summary>
/// <remarks>Code that nobody exercises is seldom reviewed; where no client is known to need it, it only adds to what can be attacked.</remarks>
[Check("TLS-0025", Severity.Info, "Suites that hardly any client uses are accepted", References = ["RFC 9847", "RFC 9325 4.2"])]
internal sealed class UncommonSuites : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        EnumerationRule.NoSuite(subject, IsUncommon, ProtocolVersion.Tls12, Remedy);

    private const string Remedy =
        "Leave them out unless a known client needs them: add !PSK:!SRP:!ARIA:!CAMELLIA:!SEED to nginx's ssl_ciphers, Apache's SSLCipherSuite or HAProxy's "
        + "ssl-default-bind-ciphers";

    private static bool IsUncommon(CipherSuite suite) =>
        suite.KeyExchange is KeyExchange.Psk or KeyExchange.RsaPsk or KeyExchange.DhePsk or KeyExchange.EcdhePsk or KeyExchange.Srp or KeyExchange.EccPwd
            or KeyExchange.Krb5 or KeyExchange.Gost or KeyExchange.Sm2 or KeyExchange.Ibc or KeyExchange.Fortezza
        || suite.Cipher is BulkCipher.SEED_CBC or BulkCipher.CAMELLIA_128_CBC or BulkCipher.CAMELLIA_256_CBC or BulkCipher.CAMELLIA_128_GCM or BulkCipher.CAMELLIA_256_GCM
            or BulkCipher.ARIA_128_CBC or BulkCipher.ARIA_256_CBC or BulkCipher.ARIA_128_GCM or BulkCipher.ARIA_256_GCM or BulkCipher.SM4_CBC or BulkCipher.SM4_GCM or BulkCipher.SM4_CCM;
}
