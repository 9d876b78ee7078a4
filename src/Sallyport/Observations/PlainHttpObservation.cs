namespace Sallyport.Observations;

/// <summary>What a GET without TLS met at the same address, on the port of plain HTTP, with an offer to go over to TLS in it (RFC 2817 3.1).</summary>
/// <param name="Port">The port, 80.</param>
/// <param name="Reach">How the port answered a connection; null when the time that is spent on it was up first.</param>
/// <param name="Exchange">The request and its answer; null when no connection came about.</param>
public sealed record PlainHttpObservation(int Port, PortObservation? Reach, HttpExchange? Exchange);
