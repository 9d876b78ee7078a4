using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Finds the application protocols that a server settles on: TLS 1.3 tells them under encryption, so each question is a handshake.</summary>
internal sealed class AlpnEnumeration(HandshakeProbe handshakes, string? serverName)
{
    private const int MostQuestions = 8;

    /// <summary>A handshake that offers <paramref name="protocols"/> and is for nothing else.</summary>
    internal static HandshakePlan Plan(string? serverName, ImmutableArray<string> protocols) => HandshakePlan.Ordinary(serverName) with { Purpose = HandshakePurpose.Alpn, Alpn = protocols };

    /// <summary>Asks for what <paramref name="known"/> handshakes leave open, all at once, again without each that was chosen, until the rest is declined; nothing where they declined it already.</summary>
    internal async Task<ImmutableArray<HandshakeObservation>> RunAsync(ImmutableArray<HandshakeObservation> known, CancellationToken token)
    {
        var made = new List<HandshakeObservation>();
        var left = AlpnSupport.Undecided(known).IsEmpty ? [] : AlpnSupport.NotChosen(known);
        while (!left.IsEmpty && made.Count < MostQuestions)
        {
            var run = await handshakes.RunAsync(Plan(serverName, left), token);
            if (run.Handshake is not { } handshake) break;

            made.Add(handshake);
            if (handshake.Alpn is not { } chosen || !left.Contains(chosen)) break;

            left = left.Remove(chosen);
        }

        return [.. made];
    }
}
