using Sallyport.Observations;

namespace Sallyport.Probes;

/// <summary>Somebody wants to see what is known of an address in the middle of the survey.</summary>
/// <param name="From">The round trip from which on there is time for it.</param>
/// <param name="To">Given it, once; returns at once.</param>
internal sealed record Drafting(TimeSpan From, Action<EndpointObservation> To);
