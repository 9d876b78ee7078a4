using System.Collections.Immutable;
using System.Net;
using Sallyport.Wire.X509;

namespace Sallyport.Probes;

/// <summary>How to look at targets.</summary>
public sealed record SurveyOptions
{
    /// <summary>How much is asked.</summary>
    public SurveyProfile Profile { get; init; } = SurveyProfile.Standard;

    /// <summary>How hard a target may be asked.</summary>
    public ProbeBudget Budget { get; init; } = new();

    /// <summary>Trust anchors beside those of the system's store.</summary>
    public ImmutableArray<Certificate> ExtraAnchors { get; init; } = [];

    /// <summary>The resolver that is asked for records beside addresses; null for the system's.</summary>
    public IPEndPoint? Resolver { get; init; }
}
