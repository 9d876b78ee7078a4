using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Services;

namespace Sallyport.Verdicts;

/// <summary>Sums outcomes up to one word.</summary>
/// <remarks>
/// In this order: a port that is not open; something other than TLS; nobody can tell who answers; an attack is practical; what decides was not seen;
/// something should be better; and only then secure. Silence never ends in secure: an open endpoint without a finished handshake or a certificate is inconclusive.
/// </remarks>
internal static class VerdictRules
{
    internal static Verdict Decide(HostObservation seen, IReadOnlyList<CheckOutcome> outcomes, IReadOnlyList<Finding> findings)
    {
        var open = seen.Endpoints.Where(endpoint => endpoint.Reach.State == PortState.Open).ToList();
        if (open.Count == 0) return WasCutBeforeAnAnswer(seen) ? Verdict.Inconclusive : Verdict.NotOpen;
        if (open.TrueForAll(IsOtherThanTls)) return Verdict.NotTls;
        if (Means(outcomes, Verdict.Untrusted)) return Verdict.Untrusted;
        if (Means(outcomes, Verdict.Insecure) || Worst(findings) >= Severity.High) return Verdict.Insecure;
        if (open.Exists(IsUnfinished) || outcomes.Any(IsEssentialGap)) return Verdict.Inconclusive;

        return Worst(findings) >= Severity.Medium ? Verdict.Weak : Verdict.Secure;
    }

    private static bool WasCutBeforeAnAnswer(HostObservation seen) => seen.CutShort is not null && seen.Endpoints.IsEmpty && seen.Resolution.Failure is null;

    private static bool IsOtherThanTls(EndpointObservation endpoint) =>
        endpoint.FirstAnswer is { Kind: ServiceKind.PlainHttp or ServiceKind.Ssh or ServiceKind.Other }
        || (endpoint is { Tls: null, FirstAnswer: not null, Service: { } service } && service.Stimuli.Any(StimulusReading.Proves));

    /// <summary>Without a certificate no check of trust has a subject, so none of them would say that it is undecided.</summary>
    private static bool IsUnfinished(EndpointObservation endpoint) =>
        endpoint.Tls is not { } tls || !tls.Handshakes.Any(handshake => handshake.IsComplete) || !tls.Certificates.Any(certificate => certificate.ForHost);

    private static bool Means(IEnumerable<CheckOutcome> outcomes, Verdict verdict) =>
        outcomes.Any(outcome => outcome.Result is CheckResult.Failed && outcome.Check.FailureMeans == verdict);

    private static bool IsEssentialGap(CheckOutcome outcome) => outcome.Check.Essential && outcome.Result is CheckResult.Undecided;

    private static Severity Worst(IReadOnlyList<Finding> findings) => findings.Count == 0 ? Severity.Info : findings.Max(finding => finding.Severity);
}
