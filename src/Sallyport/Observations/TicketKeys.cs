using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>The names of the keys that tickets are sealed with, guessed: the first 16 bytes of a ticket, where they come back in another ticket of the same address.</summary>
/// <remarks>RFC 5077 4 recommends that place, and OpenSSL, GnuTLS, Apache, nginx and HAProxy follow it. A ticket that is a random number never has its first 16 bytes in common with another.</remarks>
internal static class TicketKeys
{
    /// <summary>The names at one address, in hexadecimal, in order; empty when tickets bear none.</summary>
    internal static ImmutableArray<string> Names(TlsObservation tls) =>
        [.. Seen(tls).GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).Order(StringComparer.Ordinal)];

    /// <summary>How many tickets of one address were read.</summary>
    internal static int Count(TlsObservation tls) => Seen(tls).Count();

    private static IEnumerable<string> Seen(TlsObservation tls) => tls.Handshakes
        .Concat(tls.Resumptions.Select(trial => trial.Handshake).OfType<HandshakeObservation>())
        .SelectMany(handshake => handshake.Tickets)
        .Select(ticket => ticket.KeyName)
        .OfType<ImmutableArray<byte>>()
        .Select(name => Convert.ToHexStringLower(name.AsSpan()));
}
