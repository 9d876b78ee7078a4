using System.Collections.Immutable;
using Sallyport.Observations.Names;
using Sallyport.Targets;

namespace Sallyport.Observations;

/// <summary>Everything that was seen of one target: facts with where and when, no judgement. Saved, it can be judged again and gives the same answer.</summary>
public sealed record HostObservation
{
    /// <summary>The version of this form; readers refuse a newer major.</summary>
    public const string CurrentForm = "1.0";

    /// <summary>The version of the form it was written in.</summary>
    public string Form { get; init; } = CurrentForm;

    /// <summary>What was asked.</summary>
    public required Target Target { get; init; }

    /// <summary>When looking began, by the local clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long looking took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How the name became addresses.</summary>
    public required ResolutionObservation Resolution { get; init; }

    /// <summary>One entry an address, in the resolver's order.</summary>
    public required ImmutableArray<EndpointObservation> Endpoints { get; init; }

    /// <summary>Connections opened or attempted.</summary>
    public required int Connections { get; init; }

    /// <summary>Why looking ended early: cancelled or out of time. Null when it was complete.</summary>
    public string? CutShort { get; init; }

    /// <summary>What the DNS says about the name beside its addresses; null in runs from before this was asked.</summary>
    public NameObservation? Names { get; init; }
}
