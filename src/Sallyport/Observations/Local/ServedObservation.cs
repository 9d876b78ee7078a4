namespace Sallyport.Observations.Local;

/// <summary>How the port answered from this machine itself, where no listener was seen: something else may answer for it.</summary>
/// <param name="Asked">The address and port.</param>
/// <param name="State">How it answered.</param>
public sealed record LocalAnswer(string Asked, PortState State);

/// <summary>What a listener of this machine serves to somebody who asks for a name.</summary>
/// <param name="Listener">The listener, as <see cref="ListenerObservation.Endpoint"/> writes it.</param>
/// <param name="Asked">The address and port that were asked.</param>
/// <param name="ServerName">The name asked for (SNI); null for none.</param>
/// <param name="Certificate">The certificate that came first in the chain; null when none came.</param>
/// <param name="Problem">Why none came; null when one did.</param>
public sealed record ServedObservation(string Listener, string Asked, string? ServerName, CertificateFacts? Certificate, string? Problem);
