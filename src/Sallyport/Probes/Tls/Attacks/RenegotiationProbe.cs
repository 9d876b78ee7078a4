using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Sends a second hello inside a finished handshake: bound to it where the server can (RFC 5746), and bound to nothing.</summary>
internal sealed class RenegotiationProbe(AttackLine line, AttackHello hello)
{
    internal async Task<AttackExchange[]> AskAsync()
    {
        var both = await Task.WhenAll(AskAsync(AttackForm.LegacyRenegotiation), AskAsync(AttackForm.SecureRenegotiation));
        return [.. both.SelectMany(exchanges => exchanges)];
    }

    /// <summary>A connection that is ended without a word is made again: twice is an answer, once is not.</summary>
    private async Task<AttackExchange[]> AskAsync(AttackForm form)
    {
        var first = await OnceAsync(form, 0);
        return first.Outcome is AttackOutcome.Reacted { Records.IsEmpty: true, End: NetworkFault.Closed or NetworkFault.Reset } ? [first, await OnceAsync(form, 1)] : [first];
    }

    private Task<AttackExchange> OnceAsync(AttackForm form, int round) => line.EstablishedAsync(
        new AttackQuestion(AttackPurpose.Renegotiation, form, round), new TlsClientOptions { ServerName = hello.ServerName, Versions = [hello.Version] },
        (tls, patience) => ProvokeAsync(form, tls, patience));

    private Task<AttackOutcome> ProvokeAsync(AttackForm form, EstablishedTls tls, Patience patience)
    {
        var bound = form == AttackForm.SecureRenegotiation;
        if (bound && !tls.Facts.SecureRenegotiation) return Task.FromResult<AttackOutcome>(new AttackOutcome.NotPossible("secure renegotiation is not offered"));

        var again = hello with { Signal = false, More = bound ? [HelloExtension.RenegotiationInfo(tls.Facts.ClientVerifyData.AsSpan())] : [] };
        return tls.ProvokeAsync(tls.Seal(ContentType.Handshake, again.ToMessage()), patience.ForAnswer, record => record.Type == ContentType.Alert || (record.Type == ContentType.Handshake && !tls.IsOpen));
    }
}
