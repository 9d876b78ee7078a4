namespace Sallyport.Observations.Local;

/// <summary>What a listener of this machine serves to somebody who asks for a name.</summary>
/// <param name="Listener">The listener, as <see cref="ListenerObservation.Endpoint"/> writes it.</param>
/// <param name="Asked">The address and port that were asked.</param>
/// <param name="ServerName">The name asked for (SNI); null for none.</param>
/// <param name="Certificate">The certificate that came first in the chain; null when none came.</param>
/// <param name="Problem">Why none came; null when one did.</param>
public sealed record ServedObservation(string Listener, string Asked, string? ServerName, CertificateFacts? Certificate, string? Problem);
