using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite whose Diffie-Hellman key stands in its certificate.</summary>
/// <remarks>There is no forward secrecy, and a key that is used again and again is what invalid-curve attacks need.</remarks>
[Check("TLS-0024", Severity.Low, "Static Diffie-Hellman is accepted", References = ["RFC 9325 4.1", "RFC 9847"])]
internal sealed class StaticDhAccepted : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        EnumerationRule.NoSuite(subject, suite => suite.KeyExchange is KeyExchange.Dh or KeyExchange.Ecdh, ProtocolVersion.Tls12, TlsRemedies.Suites);
}
