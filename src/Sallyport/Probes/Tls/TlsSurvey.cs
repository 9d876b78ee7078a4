using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls.Attacks;
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
        var further = MakeAsync(FirstHandshakes(ordinary));
        var first = new TlsObservation { Hellos = [.. await versions], Handshakes = ordinary, Certificates = [] };
        var dependent = Task.WhenAll(Dependent(first.Versions));
        if (profile == SurveyProfile.Quick) return await QuickAsync(first, further, dependent);

        var lists = new EnumerationSurvey(_hellos).AskAsync(first, token);
        var handshakes = HandshakesAsync(first, further);
        var listed = WithAsync(first, lists);
        var attacks = new AttackSurvey(dialer, endpoint, target.ServerName, profile, runStarted).AskAsync(first, WithAsync(first, handshakes), listed, token);
        var exchanged = MakeAsync(FiniteField(await listed));
        return first with
        {
            Hellos = [.. first.Hellos, .. await lists, .. (await dependent).SelectMany(exchanges => exchanges)],
            Handshakes = [.. await handshakes, .. await exchanged],
            Attacks = await attacks,
        };
    }

    private async Task<TlsObservation> QuickAsync(TlsObservation first, Task<HandshakeObservation[]> further, Task<HelloExchange[][]> dependent)
    {
        ImmutableArray<HandshakeObservation> made = [.. first.Handshakes, .. await further];
        var late = MakeAsync([.. FiniteField(first), .. Fallback(first.Versions, made)]);
        return first with { Hellos = [.. first.Hellos, .. (await dependent).SelectMany(exchanges => exchanges)], Handshakes = [.. made, .. await late] };
    }

    /// <summary>Every handshake but the one that waits for the suites.</summary>
    private async Task<ImmutableArray<HandshakeObservation>> HandshakesAsync(TlsObservation first, Task<HandshakeObservation[]> further)
    {
        ImmutableArray<HandshakeObservation> made = [.. first.Handshakes, .. await further];
        var late = MakeAsync(Fallback(first.Versions, made));
        var protocols = first.Versions.All.Any(pair => pair.Answer is Answer.Yes) ? await new AlpnEnumeration(_handshakes, target.ServerName).RunAsync(made, token) : [];
        return [.. made, .. await late, .. protocols];
    }

    private static async Task<TlsObservation> WithAsync(TlsObservation first, Task<ImmutableArray<HandshakeObservation>> handshakes) => first with { Handshakes = await handshakes };

    private static async Task<TlsObservation> WithAsync(TlsObservation first, Task<ImmutableArray<HelloExchange>> lists) => first with { Hellos = first.Hellos.AddRange(await lists) };

    private async Task<HandshakeObservation[]> MakeAsync(IEnumerable<HandshakePlan> plans)
    {
        var runs = await Task.WhenAll(plans.Select(plan => _handshakes.RunAsync(plan, http: null, token)));
        return [.. runs.Select(run => run.Handshake).OfType<HandshakeObservation>()];
    }

    private async Task<HelloExchange[]> AskVersionsAsync()
    {
        var asked = await Task.WhenAll(
        [
            _hellos.AskAsync(new Ssl2Question(), token),
            _hellos.AskAsync(VersionQuestions.Tls13, token),
            .. profile == SurveyProfile.Quick ? [_hellos.AskAsync(VersionQuestions.Hybrid, token)] : Array.Empty<Task<HelloExchange[]>>(),
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

    /// <summary>DHE alone, to see its group, unless the server is known to take none.</summary>
    private IEnumerable<HandshakePlan> FiniteField(TlsObservation seen)
    {
        var spoken = seen.Versions.All.LastOrDefault(pair => pair.Answer is Answer.Yes && pair.Version >= ProtocolVersion.Tls10 && pair.Version < ProtocolVersion.Tls13);
        if (spoken is not null && SuiteReading.Takes(seen, suite => suite.KeyExchange == KeyExchange.Dhe, version => version == spoken.Version) is not Answer.No) yield return HandshakePlan.Dhe(target.ServerName, spoken.Version);
    }

    /// <summary>For a server that no current version reaches, the best old one that it speaks.</summary>
    private IEnumerable<HandshakePlan> Fallback(VersionSupport known, ImmutableArray<HandshakeObservation> made)
    {
        var spoken = known.All.LastOrDefault(pair => pair.Answer is Answer.Yes && pair.Version >= ProtocolVersion.Tls10);
        if (spoken is not null && !made.Any(handshake => handshake.IsComplete)) yield return HandshakePlan.OrdinaryWith(target.ServerName, spoken.Version) with { Alpn = [] };
    }

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
}
