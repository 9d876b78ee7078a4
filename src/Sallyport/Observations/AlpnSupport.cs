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
        var declined = tls.Handshakes.Where(Declines).SelectMany(handshake => handshake.AlpnOffered).ToHashSet(StringComparer.Ordinal);
        var open = Candidates.Protocols.Where(name => !declined.Contains(name) && !chosen.Contains(name)).ToList();
        return new(chosen, open.Count == 0 ? null : $"{open.Count} of {Candidates.Protocols.Length} protocols were neither chosen nor declined");
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
