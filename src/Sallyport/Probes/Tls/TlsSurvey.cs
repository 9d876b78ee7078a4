using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls.Attacks;
using Sallyport.Probes.Tls.Fingerprints;
using Sallyport.Probes.Tls.Tolerance;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Puts all questions about TLS to one endpoint: those that depend on nothing at once, then those that depend on the answers.</summary>
internal sealed class TlsSurvey(Dialer dialer, IPEndPoint endpoint, Target target, SurveyProfile profile, long runStarted, CancellationToken token)
{
    private readonly HelloProbe _hellos = new(dialer, endpoint, target.ServerName, runStarted);
    private readonly HandshakeProbe _handshakes = new(dialer, endpoint);
    private Task<HelloExchange[]>? _versions;

    /// <summary>Begins with the questions that depend on nothing, on another thread, while the ordinary visit goes on.</summary>
    internal void Begin() => _versions ??= Task.Run(AskVersionsAsync);

    /// <summary>Asks everything, given the <paramref name="ordinary"/> handshakes that were made already.</summary>
    /// <returns>The hellos and handshakes; the certificates are gathered afterwards.</returns>
    internal async Task<TlsObservation> AskAsync(ImmutableArray<HandshakeObservation> ordinary)
    {
        var versions = _versions ?? AskVersionsAsync();
        var further = Task.WhenAll(FirstHandshakes(ordinary).Select(plan => _handshakes.RunAsync(plan, http: null, token)));
        var hellos = await versions;
        var handshakes = ordinary.AddRange(Made(await further));

        var seen = new TlsObservation { Hellos = [.. hellos], Handshakes = handshakes, Certificates = [] };
        var known = seen.Versions;
        var tolerance = new ToleranceSurvey(_hellos, profile, token).AskAsync(seen);
        var jarm = new JarmProbe(dialer, endpoint, target, profile).AskAsync(seen, token);
        var late = Task.WhenAll(LateHandshakes(known, handshakes).Select(plan => _handshakes.RunAsync(plan, http: null, token)));
        var dependent = Task.WhenAll(Dependent(known));
        var whole = profile == SurveyProfile.Quick ? seen : await new EnumerationSurvey(_hellos, _handshakes, target.ServerName).AskAsync(seen, token);
        return await ProvokeAsync(seen with
        {
            Hellos = [.. whole.Hellos, .. (await dependent).SelectMany(exchanges => exchanges)],
            Handshakes = whole.Handshakes.AddRange(Made(await late)),
            Tolerance = await tolerance,
            Jarm = await jarm,
        });
    }

    private async Task<TlsObservation> ProvokeAsync(TlsObservation seen) =>
        profile == SurveyProfile.Quick ? seen : seen with { Attacks = await new AttackSurvey(dialer, endpoint, target.ServerName, profile, runStarted).AskAsync(seen, token) };

    private async Task<HelloExchange[]> AskVersionsAsync()
    {
        var asked = await Task.WhenAll(
        [
            _hellos.AskAsync(new Ssl2Question(), token),
            _hellos.AskAsync(VersionQuestions.Tls13, token),
            _hellos.AskAsync(VersionQuestions.Hybrid, token),
            .. VersionQuestions.Legacy.Select(offer => AskLegacyAsync(offer)),
        ]);
        return [.. asked.SelectMany(exchanges => exchanges)];
    }

    /// <summary>A server refuses a version when it refuses it with every suite: the unusual ones are asked for only when the ordinary were refused for want of a common one.</summary>
    private async Task<HelloExchange[]> AskLegacyAsync(HelloOffer offer)
    {
        var asked = await _hellos.AskAsync(offer, token);
        if (asked[^1].Outcome is not HelloOutcome.Refused refused || refused.Alert != AlertDescription.HandshakeFailure) return asked;

        var unusual = await Task.WhenAll(VersionQuestions.WithUnusualSuites(offer).Select(other => _hellos.AskAsync(other, token)));
        return [.. asked, .. unusual.SelectMany(exchanges => exchanges)];
    }

    private IEnumerable<HandshakePlan> FirstHandshakes(ImmutableArray<HandshakeObservation> ordinary)
    {
        if (!ordinary.Any(handshake => handshake.IsComplete)) yield break;

        if (target.ServerName is not null) yield return HandshakePlan.Nameless;
        if (target.StartTls is null) yield return HandshakePlan.Http2(target.ServerName);
        if (ordinary[^1].Version == ProtocolVersion.Tls13) yield return HandshakePlan.Tls12(target.ServerName) with { Alpn = ordinary[^1].AlpnOffered };
    }

    /// <summary>DHE alone, to see its group; and for a server that no current version reaches, the best old one that it speaks.</summary>
    private IEnumerable<HandshakePlan> LateHandshakes(VersionSupport known, ImmutableArray<HandshakeObservation> made)
    {
        var spoken = known.All.Where(pair => pair.Answer is Answer.Yes && pair.Version >= ProtocolVersion.Tls10).Select(pair => pair.Version).ToList();
        if (spoken.Exists(HasDhe)) yield return HandshakePlan.Dhe(target.ServerName, spoken.FindLast(HasDhe));
        if (profile == SurveyProfile.Deep && known.Tls13 is Answer.Yes) yield return HandshakePlan.Undisguised(target.ServerName);
        if (spoken.Count > 0 && !made.Any(handshake => handshake.IsComplete)) yield return HandshakePlan.OrdinaryWith(target.ServerName, spoken[^1]) with { Alpn = [] };
    }

    private static bool HasDhe(ProtocolVersion version) => version < ProtocolVersion.Tls13;

    private IEnumerable<Task<HelloExchange[]>> Dependent(VersionSupport known)
    {
        var spoken = known.All.Where(pair => pair.Answer is Answer.Yes && pair.Version != ProtocolVersion.Ssl2).Select(pair => pair.Version).ToList();
        if (profile == SurveyProfile.Quick)
        {
            foreach (var version in spoken.Where(version => version != ProtocolVersion.Tls13)) yield return new WeakSuiteProbe(_hellos).AskAsync(version, token);
            foreach (var version in spoken.Where(version => version <= ProtocolVersion.Tls10)) yield return _hellos.AskAsync(VersionQuestions.Cbc(version), token);
            if (spoken.Contains(ProtocolVersion.Tls12)) yield return _hellos.AskAsync(VersionQuestions.Modern, token);
        }

        if (spoken.Count >= 2 && spoken[^2] > ProtocolVersion.Ssl3) yield return _hellos.AskAsync(VersionQuestions.Fallback(spoken[^2]), token);
    }

    private static IEnumerable<HandshakeObservation> Made(IEnumerable<HandshakeRun> runs) => runs.Select(run => run.Handshake).OfType<HandshakeObservation>();
}
