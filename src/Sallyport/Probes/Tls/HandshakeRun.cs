using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Resumption;

namespace Sallyport.Probes.Tls;

/// <summary>What one connection with a handshake on it brought.</summary>
/// <param name="Port">How the port answered; null when the run was cancelled before it did.</param>
/// <param name="Handshake">The handshake; null when no connection came about.</param>
/// <param name="FirstBytes">The first bytes that came.</param>
/// <param name="Http">The HTTP exchange on it; null when none was tried.</param>
internal sealed record HandshakeRun(PortObservation? Port, HandshakeObservation? Handshake, byte[] FirstBytes, HttpExchange? Http)
{
    /// <summary>The sessions that it left.</summary>
    internal ImmutableArray<KeptSession> Sessions { get; init; } = [];

    /// <summary>Nothing was learned.</summary>
    internal static HandshakeRun Cancelled { get; } = new(null, null, [], null);
}
