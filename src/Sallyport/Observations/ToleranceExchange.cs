using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>One hello with something unusual in it, or with nothing as a control, and how it was met.</summary>
/// <param name="Forms">What is unusual in it; empty for the control.</param>
/// <param name="Hello">The exchange.</param>
public sealed record ToleranceExchange(ImmutableArray<ToleranceForm> Forms, HelloExchange Hello);
