using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server still speaks TLS 1.1, which RFC 8996 deprecates.</summary>
/// <remarks>Like TLS 1.0 it signs over MD5 with SHA-1 and has no authenticated encryption; a client that has it almost always has TLS 1.2 too.</remarks>
[Check("TLS-0004", Severity.Medium, "TLS 1.1 is offered", References = ["RFC 8996"])]
internal sealed class Tls11Offered : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.NotOffered(subject.Versions.Tls11, TlsRemedies.Versions);
}
