namespace Sallyport.Probes.Tls;

/// <summary>Tells how far a handshake is while it runs, so that what depends on its beginning need not wait for its end.</summary>
/// <param name="Connected">Called when the port took the connection.</param>
/// <param name="Tls">Called once, as soon as the answer is known to be TLS.</param>
internal sealed record VisitMoments(Action Connected, Action Tls)
{
    /// <summary>Called when the handshake is complete and before anything is asked over it; null for nobody.</summary>
    internal Action<HandshakeRun>? Shaken { get; init; }
}
