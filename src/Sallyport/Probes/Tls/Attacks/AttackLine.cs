using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Makes the connection that a provocation needs, brings it to the point, and writes down what came of it.</summary>
internal sealed class AttackLine(Dialer dialer, IPEndPoint endpoint, long runStarted, CancellationToken token)
{
    private const int RoundTrips = 4;

    /// <summary>How long a reaction is waited for that a sound server gives at once.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);

    /// <summary>How long silence is listened to where a sound server has nothing to say.</summary>
    private static readonly TimeSpan SilenceTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Asks behind the first flight of a handshake, in the clear.</summary>
    /// <param name="question">What for.</param>
    /// <param name="hello">What to offer.</param>
    /// <param name="until">The message that brings it to the point.</param>
    /// <param name="then">What to do there.</param>
    internal Task<AttackExchange> PlainAsync(AttackQuestion question, AttackHello hello, HandshakeType until, Func<PlainHandshake, Patience, Task<AttackOutcome>> then) =>
        TwiceIfDroppedAsync(question, async (connection, patience) =>
        {
            using var handshake = new PlainHandshake(connection, dialer.Clock);
            var problem = await handshake.OpenAsync(hello.ToRecords(), until) ?? Objection(handshake, hello);
            var outcome = problem is null ? await then(handshake, patience) : Unreached(handshake, problem);
            return new Attempt(outcome, handshake.Version, handshake.Suite, handshake.WasDropped);
        });

    /// <summary>Asks inside a finished handshake.</summary>
    internal Task<AttackExchange> EstablishedAsync(AttackQuestion question, TlsClientOptions options, Func<EstablishedTls, Patience, Task<AttackOutcome>> then) =>
        TwiceIfDroppedAsync(question, async (connection, patience) =>
        {
            using var tls = new EstablishedTls(connection, options, dialer.Clock);
            var problem = await tls.OpenAsync();
            var outcome = problem is null ? await then(tls, patience) : new AttackOutcome.NotReached(problem);
            return new Attempt(outcome, tls.Facts.Version, tls.Facts.CipherSuite, tls.WasDropped);
        });

    private static string? Objection(PlainHandshake handshake, AttackHello hello)
    {
        if (handshake.Version is not { } version || version > hello.Version || version < ProtocolVersion.Tls10) return "a version was chosen that was not offered";
        return hello.Suites.Contains(handshake.Suite!.Value) ? null : "a suite was chosen that was not offered";
    }

    private static AttackOutcome Unreached(PlainHandshake handshake, string problem) =>
        handshake.RefusedWith == AlertDescription.HandshakeFailure ? new AttackOutcome.NotPossible(problem) : new AttackOutcome.NotReached(problem);

    /// <summary>A connection that is dropped before the point says nothing about it, and is made once more.</summary>
    private async Task<AttackExchange> TwiceIfDroppedAsync(AttackQuestion question, Func<Connection, Patience, Task<Attempt>> go)
    {
        var at = dialer.Clock.GetElapsedTime(runStarted);
        var attempt = await OnceAsync(go);
        if (attempt.WasDropped)
        {
            dialer.Dropped();
            attempt = await OnceAsync(go);
        }

        return new AttackExchange
        {
            Purpose = question.Purpose,
            Form = question.Form,
            Round = question.Round,
            SentAt = at,
            Version = attempt.Version,
            Suite = attempt.Suite,
            Outcome = attempt.Outcome,
        };
    }

    private async Task<Attempt> OnceAsync(Func<Connection, Patience, Task<Attempt>> go)
    {
        var dialled = await dialer.DialAsync(endpoint, token);
        if (dialled is not DialResult.Connected { Connection: var connection, Port: var port })
            return new Attempt(new AttackOutcome.NotReached((dialled is DialResult.Cancelled ? NetworkFault.Cancelled : NetworkFault.NotConnected).Words()), null, null, WasDropped: false);

        using var open = connection;
        return await go(connection, new Patience(AnswerTime + (RoundTrips * port.After), SilenceTime + (RoundTrips * port.After)));
    }

    private sealed record Attempt(AttackOutcome Outcome, ProtocolVersion? Version, CipherSuite? Suite, bool WasDropped);
}

/// <summary>What an exchange asks about, what it sends, and which time it is.</summary>
/// <param name="Purpose">The flaw.</param>
/// <param name="Form">The provocation.</param>
/// <param name="Round">From 0.</param>
internal sealed record AttackQuestion(AttackPurpose Purpose, AttackForm Form, int Round = 0)
{
    /// <summary>The exchange that a handshake made for another question has answered.</summary>
    internal AttackExchange Answered(ProtocolVersion? version, CipherSuite? suite, AttackOutcome outcome) =>
        new() { Purpose = Purpose, Form = Form, Round = Round, SentAt = TimeSpan.Zero, Version = version, Suite = suite, Outcome = outcome };

    /// <summary>The exchange that was not made, because what was seen before answers the question.</summary>
    internal AttackExchange Spared(string reason) =>
        new() { Purpose = Purpose, Form = Form, Round = Round, SentAt = TimeSpan.Zero, Outcome = new AttackOutcome.NotPossible(reason) };
}

/// <summary>How long reactions are waited for on one connection.</summary>
/// <param name="ForAnswer">Where a sound server answers at once.</param>
/// <param name="ForSilence">Where a sound server waits for more.</param>
internal sealed record Patience(TimeSpan ForAnswer, TimeSpan ForSilence);
