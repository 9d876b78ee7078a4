using System.Collections.Immutable;

namespace Sallyport.Observations.Json;

/// <summary>The file that <c>--save</c> writes and <c>--replay</c> reads: the observations of one run, nothing judged.</summary>
/// <param name="Form">The version of the form; a reader refuses another major.</param>
/// <param name="Observations">One entry a target, in the order asked.</param>
public sealed record SavedRun(string Form, ImmutableArray<HostObservation> Observations);
