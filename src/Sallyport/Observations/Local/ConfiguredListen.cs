namespace Sallyport.Observations.Local;

/// <summary>An address and port that a configuration listens on.</summary>
/// <param name="Written">As written, or as the format's default would be written. Untrusted text.</param>
/// <param name="Endpoint">Address and port when both are literal, <c>0.0.0.0</c> where the configuration means every address; null for names, sockets of files, and what only the running process knows.</param>
/// <param name="Tls">Whether TLS is spoken there.</param>
public sealed record ConfiguredListen(string Written, string? Endpoint, bool Tls);
