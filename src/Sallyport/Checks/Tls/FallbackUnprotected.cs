using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>
/// Fails when the server answers a fallback below its best version that is marked with TLS_FALLBACK_SCSV, instead of refusing it (RFC 7507 3).
/// </summary>
/// <remarks>
/// Clients that try an older version after a broken connection can be pushed down by whoever breaks connections; the signal lets the server notice.
/// It does not apply where one version is spoken, nor where TLS 1.2 and 1.3 are the only ones: there the sentinel of RFC 8446 4.1.3 does the same.
/// </remarks>
[Check("TLS-0009", Severity.Low, "A fallback to an older version is not refused", References = ["RFC 7507"])]
internal sealed class FallbackUnprotected : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library (OpenSSL 1.0.1j and newer refuse it unasked), or leave a single step to fall: " + TlsRemedies.Versions;

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var possible = subject.Versions.All.Where(pair => pair.Version != ProtocolVersion.Ssl2 && pair.Answer is not Answer.No).ToList();
        if (possible.Count <= 1) return CheckResult.NotApplicable("there is no older version to fall back to");
        if (possible[0].Version >= ProtocolVersion.Tls12)
            return CheckResult.NotApplicable("TLS 1.2 and 1.3 alone are spoken, where the downgrade sentinel protects");
        if (possible.LastOrDefault(pair => pair.Answer is Answer.Yes) is not { Answer: not null } best)
            return CheckResult.Inconclusive("no version is known to be spoken");

        var answer = HelloReading.Read(subject, HelloPurpose.FallbackScsv, Refused, "TLS_FALLBACK_SCSV");
        return answer is Answer.No no ? Unrefused(subject, best.Version, no) : VersionRule.Offered(answer, Remedy);
    }

    private static CheckResult Unrefused(TlsObservation subject, ProtocolVersion best, Answer.No no)
    {
        var answered = subject.HellosFor(HelloPurpose.FallbackScsv).Where(pair => pair.Hello.Outcome is HelloOutcome.ServerHello).ToList();
        if (answered.Count == 0) return CheckResult.Inconclusive("the fallback was refused without saying that it was for the signal");
        if (!answered.Exists(pair => pair.Hello.Version < best)) return CheckResult.Inconclusive($"the fallback did not go below {best.Name}");

        return CheckResult.Fail(no.Evidence, Remedy);
    }

    private static string? Refused(HelloOutcome outcome) =>
        outcome is HelloOutcome.Refused { Alert: var alert } && alert == AlertDescription.InappropriateFallback ? "refused with alert inappropriate_fallback" : null;
}
