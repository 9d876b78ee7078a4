using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The application protocols that a server settles on (RFC 7301), out of those that were offered.</summary>
/// <param name="Protocols">What was chosen, h2 first. Untrusted text.</param>
/// <param name="Incomplete">Null when every protocol of the list was chosen or declined; otherwise what is missing.</param>
public sealed record AlpnSupport(ImmutableArray<string> Protocols, string? Incomplete)
{
    /// <summary>Reads what <paramref name="tls"/> shows.</summary>
    /// <param name="tls">What was seen.</param>
    public static AlpnSupport Of(TlsObservation tls)
    {
        var chosen = TlsFacts.Alpn(tls);
        var open = Undecided(tls.Handshakes);
        return new(chosen, open.IsEmpty ? null : $"{open.Length} of {Candidates.Protocols.Length} protocols were neither chosen nor declined");
    }

    /// <summary>The protocols that none of <paramref name="handshakes"/> chose.</summary>
    internal static ImmutableArray<string> NotChosen(ImmutableArray<HandshakeObservation> handshakes) => [.. Candidates.Protocols.Where(name => handshakes.All(handshake => handshake.Alpn != name))];

    /// <summary>True where what a handshake met tells of a client that speaks none of the server's protocols. A long hello may be refused for its length: only the alert about protocols counts there.</summary>
    internal static bool AsksForeign(HandshakeObservation handshake) => handshake.Alpn is null
        && (handshake.Purpose == HandshakePurpose.Alpn || (handshake.Purpose == HandshakePurpose.LargeHello && Declines(handshake)));

    /// <summary>The protocols that <paramref name="handshakes"/> neither chose nor declined.</summary>
    internal static ImmutableArray<string> Undecided(ImmutableArray<HandshakeObservation> handshakes)
    {
        var declined = handshakes.Where(Declines).SelectMany(handshake => handshake.AlpnOffered).ToHashSet(StringComparer.Ordinal);
        return [.. NotChosen(handshakes).Where(name => !declined.Contains(name))];
    }

    /// <summary>A handshake that ended well without a protocol, or that was refused for want of a common one, declines all that it offered.</summary>
    private static bool Declines(HandshakeObservation handshake) =>
        !handshake.AlpnOffered.IsEmpty && handshake.End switch
        {
            HandshakeEnd.Completed => handshake.Alpn is null,
            HandshakeEnd.Refused refused => refused.Alert == AlertDescription.NoApplicationProtocol,
            _ => false,
        };
}
