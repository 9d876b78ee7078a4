using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite in CBC mode.</summary>
/// <remarks>This is no weakness in itself where the library hides the order of padding and MAC well; it is where the next attack of that kind would strike.</remarks>
[Check("TLS-0020", Severity.Info, "CBC suites are accepted", References = ["RFC 9325 4.2", "RFC 7366"])]
internal sealed class CbcAccepted : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        EnumerationRule.NoSuite(subject, suite => suite.Mode == CipherMode.Cbc, ProtocolVersion.Tls12, TlsRemedies.Suites);
}
