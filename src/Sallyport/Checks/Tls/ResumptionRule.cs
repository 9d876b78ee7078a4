using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rules that checks of resumption and of single features share: a session that was not offered is never called declined.</summary>
internal static class ResumptionRule
{
    /// <summary>The attempts made one way, each with its place.</summary>
    internal static List<Placed<ResumptionTrial>> For(TlsObservation tls, ResumptionWay way) =>
        [.. Placed.In(tls.Resumptions, "tls/resumptions").Where(placed => placed.Item.Way == way)];

    /// <summary>The handshake made for one feature, with its place; null when none was made.</summary>
    internal static Placed<HandshakeObservation>? Feature(TlsObservation tls, HandshakePurpose purpose) =>
        Placed.In(tls.Features, "tls/features").FirstOrDefault(placed => placed.Item.Purpose == purpose);

    /// <summary>What to answer when nothing was asked: the version is not there, the profile asks for less, or something came between.</summary>
    /// <param name="tls">What was seen.</param>
    /// <param name="older">Whether versions up to TLS 1.2 are meant; TLS 1.3 otherwise.</param>
    /// <param name="what">What was not asked about.</param>
    /// <param name="behind">Handshakes behind which it is asked: what ended one is the reason.</param>
    internal static CheckResult Unasked(TlsObservation tls, bool older, string what, params ReadOnlySpan<HandshakePurpose> behind)
    {
        var versions = tls.Versions.All.Where(pair => older ? pair.Version >= ProtocolVersion.Tls10 && pair.Version <= ProtocolVersion.Tls12 : pair.Version == ProtocolVersion.Tls13).ToList();
        if (versions.TrueForAll(pair => pair.Answer is Answer.No)) return CheckResult.NotApplicable(older ? "no version from TLS 1.0 to TLS 1.2 is spoken" : "TLS 1.3 is not spoken");

        return WasQuick(tls) ? CheckResult.NotApplicable($"{what} is not asked about in the quick profile") : CheckResult.Inconclusive($"{what} was not asked about{Obstacle(tls, behind)}");
    }

    private static string Obstacle(TlsObservation tls, ReadOnlySpan<HandshakePurpose> behind)
    {
        foreach (var handshake in tls.Handshakes.Concat(tls.Features))
        {
            if (!handshake.IsComplete && behind.Contains(handshake.Purpose)) return $": the handshake before it was {handshake.End.Words}";
        }

        return string.Empty;
    }

    /// <summary>True when a version was seen to be spoken and complete sets were not asked for.</summary>
    internal static bool WasQuick(TlsObservation tls) =>
        tls.Resumptions.IsEmpty && !tls.HellosFor(HelloPurpose.SuiteEnumeration).Any() && tls.Versions.All.Any(pair => pair.Answer is Answer.Yes);

    /// <summary>Passes when every attempt was taken up; fails for information when none was, and as a fault of the setup when only some were.</summary>
    internal static CheckResult Judge(List<Placed<ResumptionTrial>> trials, string what, string remedy, string partRemedy)
    {
        if (trials.Find(placed => placed.Item.NotGiven is not null) is { } missing) return CheckResult.Fail(new Evidence(missing.Item.NotGiven!, missing.Source), remedy);

        var taken = trials.FindAll(placed => placed.Item.Succeeded);
        var declined = trials.FindAll(placed => placed.Item.Declined);
        if (taken.Count + declined.Count == 0) return CheckResult.Inconclusive($"{what}: {Ends(trials)}");
        if (declined.Count == 0) return CheckResult.Pass(new Evidence($"{taken.Count} of {taken.Count} sessions were taken up again", taken[0].Source));

        var evidence = new Evidence($"{taken.Count} of {taken.Count + declined.Count} sessions were taken up again", declined[0].Source);
        return taken.Count == 0 ? CheckResult.Fail(evidence, remedy) : CheckResult.Fail(evidence, partRemedy, Severity.Low, $"Only {taken.Count} of {taken.Count + declined.Count} sessions are taken up again");
    }

    private static string Ends(List<Placed<ResumptionTrial>> trials) =>
        trials.Find(placed => placed.Item.Handshake is not null) is { Item.Handshake: { } handshake } ? $"the handshake was {handshake.End.Words}" : "no connection came about";
}
