using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a server that speaks TLS 1.3 answers an older version without the mark that says so at the end of its random.</summary>
/// <remarks>
/// The mark is signed with the key exchange, so a client that was pushed down notices; without it the push to TLS 1.2 or below stays unseen (RFC 8446 4.1.3).
/// </remarks>
[Check("TLS-0010", Severity.Medium, "The downgrade sentinel is missing", References = ["RFC 8446 4.1.3"])]
internal sealed class SentinelMissing : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library; if a load balancer or inspecting proxy stands in front and ends TLS 1.3 but not TLS 1.2 itself, let one of them end both";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Versions.Tls13 is Answer.No) return CheckResult.NotApplicable("TLS 1.3 is not spoken");
        if (subject.Versions.Tls13 is Answer.Unknown unknown) return CheckResult.Inconclusive(unknown.Reason);

        var older = ServerHellos.Between(subject, ProtocolVersion.Ssl3, ProtocolVersion.Tls12).ToList();
        if (older.Count == 0) return NothingOlder(subject);

        var bare = older.FindAll(pair => pair.Hello.Sentinel == DowngradeSentinel.None);
        return bare.Count > 0
            ? CheckResult.Fail([.. bare.Select(pair => new Evidence($"ServerHello with {pair.Hello.Version.Name} carries no mark, though TLS 1.3 is spoken", pair.Source))], Remedy)
            : CheckResult.Pass(new Evidence($"ServerHello with {older[0].Hello.Version.Name} carries the mark", older[0].Source));
    }

    private static CheckResult NothingOlder(TlsObservation subject) =>
        subject.Versions.All.All(pair => pair.Version == ProtocolVersion.Tls13 || pair.Answer is Answer.No)
            ? CheckResult.NotApplicable("TLS 1.3 alone is spoken")
            : CheckResult.Inconclusive("no older version was answered");
}
