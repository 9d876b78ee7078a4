using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>What was asked of a port to learn which service it is, beyond what TLS and HTTP showed anyway.</summary>
public sealed record ServiceObservation
{
    /// <summary>First bytes of other protocols, each on a connection of its own; empty under the quick profile.</summary>
    public ImmutableArray<StimulusExchange> Stimuli { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Paths that candidates asked for, with what they answered; empty when none did.</summary>
    public ImmutableArray<HttpExchange> Paths { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The exchange with <paramref name="stimulus"/>; null when it was not sent.</summary>
    /// <param name="stimulus">What was said.</param>
    public StimulusExchange? To(Stimulus stimulus) => Stimuli.FirstOrDefault(exchange => exchange.Stimulus == stimulus);
}
