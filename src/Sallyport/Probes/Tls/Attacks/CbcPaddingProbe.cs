using System.Collections.Immutable;
using System.Text;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Sends application data whose padding or MAC is wrong (RFC 5246 6.2.3.2): a sound server cannot be brought to tell which.</summary>
/// <remarks>Seven forms, three rounds, each on a connection of its own; within a round all at once, so that a form is not told by its time of day.</remarks>
internal sealed class CbcPaddingProbe(AttackLine line, AttackHello hello)
{
    private const int Rounds = 3;
    private static readonly ImmutableArray<CipherSuite> Suites = [.. new TlsClientOptions().CipherSuites.Where(suite => suite.Mode == CipherMode.Cbc)];

    private static readonly ImmutableArray<AttackForm> Forms =
    [
        AttackForm.ValidRecord, AttackForm.WrongPadding, AttackForm.WrongMac, AttackForm.WrongPaddingAndMac,
        AttackForm.EmptyWrongPadding, AttackForm.EmptyWrongMac, AttackForm.OverlongPadding,
    ];

    private byte[] Request => Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {hello.ServerName ?? "localhost"}\r\nUser-Agent: sallyport\r\nConnection: close\r\n\r\n");

    internal async Task<AttackExchange[]> AskAsync()
    {
        var all = new List<AttackExchange>();
        for (var round = 0; round < Rounds; round++) all.AddRange(await Task.WhenAll(Forms.Select(form => OnceAsync(form, round))));
        return [.. all];
    }

    private Task<AttackExchange> OnceAsync(AttackForm form, int round) => line.EstablishedAsync(
        new AttackQuestion(AttackPurpose.CbcPadding, form, round),
        new TlsClientOptions { ServerName = hello.ServerName, Versions = [hello.Version], CipherSuites = Suites, EncryptThenMac = false },
        (tls, patience) => tls.ProvokeAsync(Provocation(form, tls), patience.ForAnswer, _ => false));

    private byte[] Provocation(AttackForm form, EstablishedTls tls)
    {
        if (form == AttackForm.ValidRecord) return tls.Seal(ContentType.ApplicationData, Request);

        var content = form is AttackForm.EmptyWrongMac or AttackForm.EmptyWrongPadding or AttackForm.OverlongPadding ? [] : Request;
        return new BadCbcRecord(tls.Keys!, tls.Facts.Version!.Value, tls.LastSent).Write(form, content);
    }
}
