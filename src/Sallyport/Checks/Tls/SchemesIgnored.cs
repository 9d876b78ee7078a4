using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server signs with a scheme that the client did not offer.</summary>
/// <remarks>A client that keeps to the specification ends the handshake; one that does not gets a signature that it did not want, such as one with SHA-1.</remarks>
[Check("TLS-0047", Severity.Low, "The client's signature schemes are ignored", References = ["RFC 5246 7.4.3", "RFC 8446 4.4.3"])]
internal sealed class SchemesIgnored : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library of the server, or of the box before it that answers instead: nginx, Apache and HAProxy leave the choice to OpenSSL, which keeps to the client's list, and have no directive for it";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = SchemeTrial.All(subject).ToList();
        if (asked.Find(trial => trial.IsIgnored) is { } ignored) return CheckResult.Fail(new Evidence(ignored.Words, ignored.Source), Remedy);
        if (asked.Find(trial => trial.Refused) is { } refused) return CheckResult.Pass(new Evidence("schemes that the server does not have were refused when they were offered alone", refused.Source));
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        return CheckResult.Inconclusive("no offer of schemes that the server does not have came to a clear end");
    }
}
