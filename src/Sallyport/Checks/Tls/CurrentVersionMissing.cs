using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server speaks an older version and neither TLS 1.2 nor TLS 1.3.</summary>
/// <remarks>These two are the versions that have authenticated encryption and hashes without known collisions; clients of today refuse the rest.</remarks>
[Check("TLS-0005", Severity.High, "No version of TLS above 1.1 is offered", References = ["RFC 8996", "RFC 9325 3.1.1"], Essential = true)]
internal sealed class CurrentVersionMissing : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => (subject.Versions.Tls13, subject.Versions.Tls12) switch
    {
        (Answer.Yes newest, _) => CheckResult.Pass(newest.Evidence),
        (_, Answer.Yes older) => CheckResult.Pass(older.Evidence),
        (Answer.No no13, Answer.No no12) => subject.Versions.All.Any(version => version.Answer is Answer.Yes)
            ? CheckResult.Fail([no13.Evidence, no12.Evidence], TlsRemedies.Versions)
            : CheckResult.Inconclusive($"every version was declined ({no12.Evidence.Fact}), so it may be the client that is refused"),
        (Answer.Unknown unknown, _) => CheckResult.Inconclusive(unknown.Reason),
        (_, var answer) => CheckResult.Inconclusive(((Answer.Unknown)answer).Reason),
    };
}
