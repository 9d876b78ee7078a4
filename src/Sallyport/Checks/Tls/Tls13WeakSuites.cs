using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes TLS_AES_128_CCM_8_SHA256 or a suite of TLS 1.3 that protects integrity alone.</summary>
/// <remarks>A tag of eight bytes can be forged with luck that a busy server grants; the suites of RFC 9150 encrypt nothing and are for machines that may be overheard.</remarks>
[Check("TLS-0026", Severity.Low, "TLS 1.3 is spoken with a short tag or without encryption", References = ["RFC 8446 B.4", "RFC 9150", "RFC 9325 4.2"])]
internal sealed class Tls13WeakSuites : ICheck<TlsObservation>
{
    private const string Remedy =
        "Leave TLS 1.3 with TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256. nginx: ssl_conf_command Ciphersuites; Apache: SSLCipherSuite TLSv1.3; "
        + "HAProxy: ssl-default-bind-ciphersuites";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var result = EnumerationRule.NoSuite(subject, suite => suite.Id is 0x1305 or 0xC0B4 or 0xC0B5, ProtocolVersion.Tls13, Remedy);
        return result is CheckResult.Failed failed && failed.Evidence.Any(evidence => evidence.Fact.Contains("SHA256_SHA256", StringComparison.Ordinal) || evidence.Fact.Contains("SHA384_SHA384", StringComparison.Ordinal))
            ? failed with { Severity = Severity.High }
            : result;
    }
}
