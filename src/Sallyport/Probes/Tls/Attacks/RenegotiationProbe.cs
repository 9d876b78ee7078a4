using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Sends a second hello inside a finished handshake: bound to nothing, and bound to it where the server can (RFC 5746).</summary>
/// <remarks>A server that declines the unbound hello with a warning goes on with the connection (RFC 5246 7.2.2): there it is sent the bound one as well.</remarks>
internal sealed class RenegotiationProbe(AttackLine line, AttackHello hello, SurveyProfile profile)
{
    /// <summary>Who goes along so often has no limit that would matter.</summary>
    private const int Enough = 10;

    private AttackOutcome? _beside;

    internal async Task<AttackExchange[]> AskAsync()
    {
        var asked = await OnceEachAsync();
        return profile == SurveyProfile.Deep && Array.Exists(asked, exchange => IsTaken(exchange.Outcome)) ? [.. asked, await CountAsync()] : asked;
    }

    private async Task<AttackExchange[]> OnceEachAsync()
    {
        var unbound = await AskAsync(AttackForm.LegacyRenegotiation);
        return _beside is { } bound
            ? [.. unbound, unbound[0] with { Form = AttackForm.SecureRenegotiation, Outcome = bound }]
            : [.. unbound, .. await AskAsync(AttackForm.SecureRenegotiation)];
    }

    /// <summary>How often a server goes along on one connection: each handshake costs it a signature, so this is for the deep profile alone.</summary>
    private Task<AttackExchange> CountAsync() => line.EstablishedAsync(new AttackQuestion(AttackPurpose.Renegotiation, AttackForm.RepeatedRenegotiation), Options, async (tls, _) =>
    {
        for (var times = 0; times < Enough; times++)
        {
            var (completed, ended) = await tls.RenegotiateAsync();
            if (!completed) return new AttackOutcome.Renegotiated(times, ended);
        }

        return new AttackOutcome.Renegotiated(Enough, Limit: null);
    });

    private TlsClientOptions Options => new() { ServerName = hello.ServerName, Versions = [hello.Version] };

    /// <summary>A connection that is ended without a word is made again: twice is an answer, once is not.</summary>
    private async Task<AttackExchange[]> AskAsync(AttackForm form)
    {
        var first = await OnceAsync(form, 0);
        return first.Outcome is AttackOutcome.Reacted { Records.IsEmpty: true, End: NetworkFault.Closed or NetworkFault.Reset } ? [first, await OnceAsync(form, 1)] : [first];
    }

    private Task<AttackExchange> OnceAsync(AttackForm form, int round) => line.EstablishedAsync(
        new AttackQuestion(AttackPurpose.Renegotiation, form, round), Options,
        async (tls, patience) =>
        {
            var outcome = await ProvokeAsync(form, tls, patience);
            if (form == AttackForm.LegacyRenegotiation) _beside = await BesideAsync(outcome, tls, patience);
            return outcome;
        });

    /// <summary>What the bound hello meets on the same connection; null when that has to be asked on another. Only a handshake and the same warning again are answers to it there.</summary>
    private async Task<AttackOutcome?> BesideAsync(AttackOutcome unbound, EstablishedTls tls, Patience patience)
    {
        if (tls.Facts.SecureRenegotiation && !(IsDeclined(unbound) && tls.IsOpen)) return null;

        var bound = await ProvokeAsync(AttackForm.SecureRenegotiation, tls, patience);
        return bound is AttackOutcome.NotPossible || IsTaken(bound) || IsDeclined(bound) ? bound : null;
    }

    private static bool IsTaken(AttackOutcome outcome) => outcome is AttackOutcome.Reacted { End: null, Records: [.., { Type: ContentType.Handshake }] };

    private static bool IsDeclined(AttackOutcome outcome) => outcome is AttackOutcome.Reacted { End: null, Records: [.., { Fatal: false, Alert: { } alert }] } && alert == AlertDescription.NoRenegotiationReserved;

    private Task<AttackOutcome> ProvokeAsync(AttackForm form, EstablishedTls tls, Patience patience)
    {
        var bound = form == AttackForm.SecureRenegotiation;
        if (bound && !tls.Facts.SecureRenegotiation) return Task.FromResult<AttackOutcome>(new AttackOutcome.NotPossible("secure renegotiation is not offered"));

        var again = hello with { Signal = false, More = bound ? [HelloExtension.RenegotiationInfo(tls.Facts.ClientVerifyData.AsSpan())] : [] };
        return tls.ProvokeAsync(tls.Seal(ContentType.Handshake, again.ToMessage()), patience.ForAnswer, record => record.Type == ContentType.Alert || (record.Type == ContentType.Handshake && !tls.IsOpen));
    }
}
