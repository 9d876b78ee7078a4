using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite in which the client encrypts the secret to the certificate's RSA key.</summary>
/// <remarks>
/// Who records such a connection and gets the key years later can read it; and the padding has been an oracle again and again (ROBOT, Marvin).
/// </remarks>
[Check("TLS-0023", Severity.Low, "Static RSA key transport is accepted", References = ["RFC 9325 4.1", "RFC 9847"])]
internal sealed class StaticRsaAccepted : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.StaticRsa), TlsRemedies.Suites);
}
