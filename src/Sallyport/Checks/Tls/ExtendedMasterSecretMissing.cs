using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when TLS 1.2 is answered without extended_master_secret, although the hello asked for it.</summary>
/// <remarks>
/// It binds the keys to the whole handshake; without it two connections can be made to share them (triple handshake), which hurts where clients use
/// certificates or channel bindings.
/// </remarks>
[Check("TLS-0052", Severity.Low, "The extended master secret is not offered", References = ["RFC 7627", "RFC 9325 3.5"])]
internal sealed class ExtendedMasterSecretMissing : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        ExtensionRule.Answered(subject, ProtocolVersion.Tls12, ExtensionType.ExtendedMasterSecret, TlsRemedies.Library);
}
