using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls.Attacks;
using Sallyport.Probes.Tls.Enumeration;
using Sallyport.Probes.Tls.Fingerprints;
using Sallyport.Probes.Tls.KeyExchanges;
using Sallyport.Probes.Tls.Resumption;
using Sallyport.Probes.Tls.Tolerance;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Puts all questions about TLS to one endpoint: those that depend on nothing at once, then those that depend on the answers.</summary>
internal sealed class TlsSurvey
{
    private const int Versions = 6;
    private const int FirstQuestions = 8;
    private readonly Dialer _dialer;
    private readonly IPEndPoint _endpoint;
    private readonly Target _target;
    private readonly SurveyProfile _profile;
    private readonly long _runStarted;
    private readonly TlsObservation? _earlier;
    private readonly CancellationToken _token;
    private readonly HelloProbe _hellos;
    private readonly HandshakeProbe _handshakes;
    private readonly Foresight? _foresight;
    private Task<ImmutableArray<AttackExchange>>? _attacks;
    private Task<HelloExchange[]>? _versions;

    /// <param name="dialer">Makes the connections.</param>
    /// <param name="endpoint">Where to.</param>
    /// <param name="target">What the user named.</param>
    /// <param name="profile">How much to ask.</param>
    /// <param name="runStarted">When the run began.</param>
    /// <param name="earlier">What an earlier run saw of the same endpoint, whose questions are put at once; null when there is none.</param>
    /// <param name="token">Ends it.</param>
    internal TlsSurvey(Dialer dialer, IPEndPoint endpoint, Target target, SurveyProfile profile, long runStarted, TlsObservation? earlier, CancellationToken token)
    {
        (_dialer, _endpoint, _target, _profile, _runStarted, _earlier, _token) = (dialer, endpoint, target, profile, runStarted, earlier, token);
        _foresight = earlier is null || profile == SurveyProfile.Quick || target.StartTls is not null ? null : new Foresight();
        _hellos = new(dialer, endpoint, target.ServerName, runStarted) { Foresight = _foresight };
        _handshakes = new(dialer, endpoint) { Foresight = _foresight };
    }

    /// <summary>Asks at once what the earlier run asked: that the port is still open is found out on the way.</summary>
    internal void Foresee()
    {
        if (_foresight is null || _earlier is not { } earlier) return;

        var plans = new ForeseenPlans(_target, earlier);
        _foresight.Begin(
            Foresight.Questions(earlier, _target.ServerName), question => _hellos.AskNowAsync(question, _token),
            [.. FirstHandshakes(plans.Ordinary), .. FiniteField(earlier), .. plans.Others()], plan => _handshakes.RunAsync(plan, http: null, _token));
        var unresumed = Task.FromResult(earlier with { Resumptions = [] });
        _attacks = NewAttacks().AskAsync(earlier, unresumed, unresumed, staticRsa: null, _token);
    }

    /// <summary>As soon as a port is open that is registered for TLS: has the connections made that the questions for versions need, which are put when the answer is known to be TLS. Any other port is visited once before it is asked more.</summary>
    internal void Expect() => ExpectVersions(Versions);

    /// <summary>Begins with the questions that depend on nothing, on another thread, while the ordinary visit goes on.</summary>
    internal void Begin() => _versions ??= Task.Run(AskVersionsAsync);

    /// <summary>Asks everything.</summary>
    /// <param name="visits">Those of an ordinary client, which were made already.</param>
    /// <param name="draft">Given what is known while the rest of the lists is waited for; null where nobody wants it.</param>
    /// <returns>The hellos and handshakes; the certificates are gathered afterwards.</returns>
    internal async Task<TlsObservation> AskAsync(HandshakeRun[] visits, Action<TlsObservation>? draft)
    {
        var ordinary = Made(visits);
        var versions = _versions ?? AskVersionsAsync();
        var further = MakeAsync(FirstHandshakes(ordinary));
        var first = new TlsObservation { Hellos = [.. await versions], Handshakes = ordinary, Certificates = [] };
        var dependent = Task.WhenAll(Dependent(first.Versions));
        if (_profile == SurveyProfile.Quick) return await QuickAsync(first, further, dependent);

        var sightings = new SuiteSightings(KeyExchangeReading.NewestLegacy(first));
        var enumeration = new EnumerationSurvey(_hellos, sightings, _token);
        var lists = enumeration.AskAsync(first);
        ExpectLists(-FirstQuestions);
        var handshakes = HandshakesAsync(first, further);
        var resumed = ResumeAsync(first, visits, further);
        var exchange = ExchangeAsync(first, further);
        var tolerance = TolerateAsync(first, further);
        var jarm = new JarmProbe(_dialer, _endpoint, _target, _profile).AskAsync(first, _token);
        var listed = WithAsync(first, lists);
        var attacks = AttackAsync(first, resumed, listed, sightings.StaticRsa);
        var finite = FiniteAsync(first, listed, sightings.Dhe);
        if (draft is not null) await DraftAsync(draft, WithAsync(first, handshakes), tolerance, enumeration);
        return (await resumed) with
        {
            Hellos = [.. first.Hellos, .. await lists, .. (await dependent).SelectMany(exchanges => exchanges), .. _foresight is null ? [] : await _foresight.RestAsync()],
            Handshakes = [.. await handshakes, .. Made(await finite), .. (await exchange).Handshakes],
            KeyExchangeTrials = (await exchange).Trials,
            Tolerance = await tolerance,
            Jarm = await jarm,
            Attacks = await attacks,
        };
    }

    /// <summary>Something of almost everything is there when the handshakes are made, and much still to be waited for.</summary>
    private static async Task DraftAsync(Action<TlsObservation> draft, Task<TlsObservation> made, Task<ImmutableArray<ToleranceExchange>> tolerance, EnumerationSurvey lists)
    {
        var (seen, tolerated) = (await made, await tolerance);
        draft(seen with { Hellos = [.. seen.Hellos, .. lists.SoFar], Tolerance = tolerated });
    }

    /// <summary>What was provoked before counts when what is seen now gives the same reasons for it.</summary>
    private async Task<ImmutableArray<AttackExchange>> AttackAsync(TlsObservation first, Task<TlsObservation> resumed, Task<TlsObservation> suites, Task staticRsa)
    {
        if (_attacks is null || _earlier is not { } earlier) return await NewAttacks().AskAsync(first, resumed, suites, staticRsa, _token);

        var now = (await resumed) with { Hellos = (await suites).Hellos };
        var made = await _attacks;
        return AttackSurvey.HasSameReasons(earlier, now) ? made : await NewAttacks().AskAsync(now, Task.FromResult(now), Task.FromResult(now), staticRsa: null, _token);
    }

    private AttackSurvey NewAttacks() => new(_dialer, _endpoint, _target.ServerName, _profile, _runStarted);

    private async Task<HandshakeRun[]> FiniteAsync(TlsObservation first, Task<TlsObservation> listed, Task dhe) =>
        await MakeAsync(FiniteField(await Task.WhenAny(dhe, listed) == dhe ? first : await listed));

    private async Task<TlsObservation> QuickAsync(TlsObservation first, Task<HandshakeRun[]> further, Task<HelloExchange[][]> dependent)
    {
        ImmutableArray<HandshakeObservation> made = [.. first.Handshakes, .. Made(await further)];
        var late = MakeAsync([.. FiniteField(first), .. Late(first.Versions, made)]);
        return first with { Hellos = [.. first.Hellos, .. (await dependent).SelectMany(exchanges => exchanges)], Handshakes = [.. made, .. Made(await late)] };
    }

    /// <summary>The handshakes of ordinary clients, apart from the one that waits for the suites.</summary>
    private async Task<ImmutableArray<HandshakeObservation>> HandshakesAsync(TlsObservation first, Task<HandshakeRun[]> further)
    {
        ImmutableArray<HandshakeObservation> made = [.. first.Handshakes, .. Made(await further)];
        var late = MakeAsync(Late(first.Versions, made));
        var large = await new LargeHelloSurvey(_handshakes, _target.ServerName, _token).AskAsync(first with { Handshakes = made });
        var protocols = first.Versions.All.Any(pair => pair.Answer is Answer.Yes) ? await new AlpnEnumeration(_handshakes, _target.ServerName).RunAsync(made.AddRange(large), _token) : [];
        return [.. made, .. Made(await late), .. large, .. protocols];
    }

    /// <summary>Comes back to the sessions that the first handshakes left.</summary>
    private async Task<TlsObservation> ResumeAsync(TlsObservation first, HandshakeRun[] visits, Task<HandshakeRun[]> further)
    {
        var seen = await WithAsync(first, further);
        var plan = HandshakePlan.Ordinary(_target) with { Alpn = first.Handshakes.IsEmpty ? [] : first.Handshakes[^1].AlpnOffered };
        var survey = new ResumptionSurvey(new ResumptionProbe(_dialer, _handshakes, _target.StartTls is null ? _target.HostField : null, _token), _handshakes, _profile, _token);
        return await survey.AskAsync(seen, [.. visits.Concat(await further).SelectMany(run => run.Sessions)], plan, Array.Exists(visits, visit => visit.Http?.Response is not null));
    }

    private async Task<KeyExchangeSeen> ExchangeAsync(TlsObservation first, Task<HandshakeRun[]> further) =>
        await new KeyExchangeSurvey(_hellos, _handshakes, _target.ServerName, _profile).AskAsync(await WithAsync(first, further), _token);

    private async Task<ImmutableArray<ToleranceExchange>> TolerateAsync(TlsObservation first, Task<HandshakeRun[]> further) =>
        await new ToleranceSurvey(_hellos, _profile, _token).AskAsync(await WithAsync(first, further));

    private static async Task<TlsObservation> WithAsync(TlsObservation first, Task<HandshakeRun[]> further) => first with { Handshakes = [.. first.Handshakes, .. Made(await further)] };

    private static async Task<TlsObservation> WithAsync(TlsObservation first, Task<ImmutableArray<HandshakeObservation>> handshakes) => first with { Handshakes = await handshakes };

    private static async Task<TlsObservation> WithAsync(TlsObservation first, Task<ImmutableArray<HelloExchange>> lists) => first with { Hellos = first.Hellos.AddRange(await lists) };

    private Task<HandshakeRun[]> MakeAsync(IEnumerable<HandshakePlan> plans) => Task.WhenAll(plans.Select(plan => _handshakes.RunAsync(plan, _token)));

    private static ImmutableArray<HandshakeObservation> Made(HandshakeRun[] runs) => [.. runs.Select(run => run.Handshake).OfType<HandshakeObservation>()];

    private async Task<HelloExchange[]> AskVersionsAsync()
    {
        IHelloQuestion[] questions = [new Ssl2Question(), VersionQuestions.Tls13, .. VersionQuestions.Legacy];
        var asking = Task.WhenAll(questions.Select(AskVersionAsync));
        var hybrid = _profile == SurveyProfile.Quick ? _hellos.AskAsync(VersionQuestions.Hybrid, _token) : Task.FromResult<HelloExchange[]>([]);
        ExpectLists(FirstQuestions);
        ExpectVersions(-Versions);
        var asked = await asking;
        var confirmed = await new DropConfirmation(_hellos, _token).AskAsync([.. questions.Zip(asked)]);
        return [.. asked.SelectMany(exchanges => exchanges), .. await hybrid, .. confirmed];
    }

    private void ExpectVersions(int more)
    {
        if (_target.StartTls is null && _target.Port.IsRegisteredForTls) _hellos.Expect(more, _token);
    }

    /// <summary>The lists follow the versions for certain: the connections of their first questions are made meanwhile.</summary>
    private void ExpectLists(int more)
    {
        if (_profile != SurveyProfile.Quick) _hellos.Expect(more, _token);
    }

    /// <summary>A server refuses a version when it refuses it with every suite: the unusual ones are asked for only when the ordinary were refused for want of a common one.</summary>
    private async Task<HelloExchange[]> AskVersionAsync(IHelloQuestion question)
    {
        var asked = await _hellos.AskAsync(question, _token);
        if (question is not HelloOffer offer || offer.Version == ProtocolVersion.Tls13) return asked;
        if (asked[^1].Outcome is not HelloOutcome.Refused refused || refused.Alert != AlertDescription.HandshakeFailure) return asked;

        var unusual = await Task.WhenAll(VersionQuestions.WithUnusualSuites(offer).Select(other => _hellos.AskAsync(other, _token)));
        return [.. asked, .. unusual.SelectMany(exchanges => exchanges)];
    }

    /// <summary>Waits for what was begun and never asked for, and closes the connections that were made ahead and not used.</summary>
    internal async Task SettleAsync()
    {
        if (_foresight is not null) await _foresight.SettleAsync();
        if (_attacks is not null) await _attacks;
        await _dialer.CloseSpareAsync(_endpoint);
    }

    private IEnumerable<HandshakePlan> FirstHandshakes(ImmutableArray<HandshakeObservation> ordinary)
    {
        if (!ordinary.Any(handshake => handshake.IsComplete)) yield break;

        if (_target.ServerName is not null) yield return HandshakePlan.Nameless;
        if (_target.StartTls is null) yield return HandshakePlan.Http2(_target.ServerName);
        if (ordinary[^1].Version == ProtocolVersion.Tls13) yield return HandshakePlan.Tls12(_target.ServerName) with { Alpn = ordinary[^1].AlpnOffered };
    }

    /// <summary>DHE alone, to see its group, unless the server is known to take none.</summary>
    private IEnumerable<HandshakePlan> FiniteField(TlsObservation seen)
    {
        var spoken = seen.Versions.All.LastOrDefault(pair => pair.Answer is Answer.Yes && pair.Version >= ProtocolVersion.Tls10 && pair.Version < ProtocolVersion.Tls13);
        if (spoken is not null && SuiteReading.Takes(seen, suite => suite.KeyExchange == KeyExchange.Dhe, version => version == spoken.Version) is not Answer.No) yield return HandshakePlan.Dhe(_target.ServerName, spoken.Version);
    }

    /// <summary>For a server that no current version reaches, the best old one that it speaks; under the deep profile TLS 1.3 without its disguise.</summary>
    private IEnumerable<HandshakePlan> Late(VersionSupport known, ImmutableArray<HandshakeObservation> made)
    {
        var spoken = known.All.LastOrDefault(pair => pair.Answer is Answer.Yes && pair.Version >= ProtocolVersion.Tls10);
        if (_profile == SurveyProfile.Deep && known.Tls13 is Answer.Yes) yield return HandshakePlan.Undisguised(_target.ServerName);
        if (spoken is not null && !made.Any(handshake => handshake.IsComplete)) yield return HandshakePlan.OrdinaryWith(_target.ServerName, spoken.Version) with { Alpn = [] };
    }

    private IEnumerable<Task<HelloExchange[]>> Dependent(VersionSupport known)
    {
        var spoken = known.All.Where(pair => pair.Answer is Answer.Yes && pair.Version != ProtocolVersion.Ssl2).Select(pair => pair.Version).ToList();
        if (_profile == SurveyProfile.Quick)
        {
            foreach (var version in spoken.Where(version => version != ProtocolVersion.Tls13)) yield return new WeakSuiteProbe(_hellos).AskAsync(version, _token);
            foreach (var version in spoken.Where(version => version <= ProtocolVersion.Tls10)) yield return _hellos.AskAsync(VersionQuestions.Cbc(version), _token);
            if (spoken.Contains(ProtocolVersion.Tls12)) yield return _hellos.AskAsync(VersionQuestions.Modern, _token);
        }

        if (spoken.Count >= 2 && spoken[^2] > ProtocolVersion.Ssl3) yield return _hellos.AskAsync(VersionQuestions.Fallback(spoken[^2]), _token);
    }
}
