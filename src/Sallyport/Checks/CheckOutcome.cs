namespace Sallyport.Checks;

/// <summary>One check's decision over one subject.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Result">What it decided.</param>
/// <param name="Endpoint">The endpoint judged, as <c>address:port</c>; null for the host as a whole.</param>
public sealed record CheckOutcome(CheckDescriptor Check, CheckResult Result, string? Endpoint);
