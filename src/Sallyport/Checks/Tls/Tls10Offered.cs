using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server still speaks TLS 1.0, which RFC 8996 deprecates.</summary>
/// <remarks>It has no authenticated encryption and hashes its handshake with MD5 and SHA-1; browsers dropped it in 2020, so hardly anyone needs it.</remarks>
[Check("TLS-0003", Severity.Medium, "TLS 1.0 is offered", References = ["RFC 8996"])]
internal sealed class Tls10Offered : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.NotOffered(subject.Versions.Tls10, TlsRemedies.Versions);
}
