using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>How a name became addresses.</summary>
/// <param name="Addresses">A and AAAA answers in the resolver's order; the address itself when one was asked for.</param>
/// <param name="Failure">Why there is none, in words; null when there are addresses.</param>
/// <param name="After">How long it took.</param>
public sealed record ResolutionObservation(ImmutableArray<string> Addresses, string? Failure, TimeSpan After);
