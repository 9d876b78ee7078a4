using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a hybrid of a curve and ML-KEM, decides on the group itself, and puts a classical one first.</summary>
/// <remarks>Clients that offer both then get the exchange that a later quantum computer opens.</remarks>
[Check("TLS-0035", Severity.Low, "The hybrid key exchange is taken but not preferred", References = ["draft-ietf-tls-ecdhe-mlkem", "RFC 8446 4.1.1"])]
internal sealed class HybridNotPreferred : ICheck<TlsObservation>
{
    private const string Remedy =
        "List the hybrid first. nginx: ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1; Apache: SSLOpenSSLConfCmd Groups X25519MLKEM768:X25519:prime256v1; HAProxy: curves "
        + "X25519MLKEM768:X25519:P-256 on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var support = GroupSupport.Of(subject);
        if (!support.Tls13.Any(group => group.IsPostQuantum))
            return support.Tls13Incomplete is { } gap ? CheckResult.Inconclusive(gap) : CheckResult.NotApplicable("no hybrid group is taken");

        var evidence = new Evidence($"taken in TLS 1.3: {EnumerationRule.Names(support.Tls13)}", EnumerationRule.Source(subject, support.Tls13[0]));
        return support.Tls13[0].IsPostQuantum || support.Preference == ServerPreference.Client ? CheckResult.Pass(evidence)
            : support.Preference == ServerPreference.Server ? CheckResult.Fail(evidence, Remedy)
            : CheckResult.Inconclusive("whose order of groups decides was not seen");
    }
}
