using System.Collections.Immutable;
using System.Net;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Wire.X509;

namespace Sallyport.Probes;

/// <summary>How to look at targets.</summary>
public sealed record SurveyOptions
{
    /// <summary>How much is asked.</summary>
    public SurveyProfile Profile { get; init; } = SurveyProfile.Standard;

    /// <summary>How hard a target may be asked.</summary>
    public ProbeBudget Budget { get; init; } = new();

    /// <summary>What an earlier run saw: its questions are put to the same endpoints at once, which takes as many connections at once as the budget gives. Empty for none.</summary>
    public ImmutableArray<Observations.HostObservation> Earlier { get; init; } = [];

    /// <summary>Says which further paths a candidate for the service wants asked; read when the first candidate may be there.</summary>
    public Lazy<RuleBook> Rules { get; init; } = new(() => KnowledgeBase.Embedded.Services);

    /// <summary>The port of plain HTTP that is asked beside any target; null for port 80 beside port 443 alone.</summary>
    internal int? PlainHttpPort { get; init; }

    /// <summary>Trust anchors beside those of the system's store.</summary>
    public ImmutableArray<Certificate> ExtraAnchors { get; init; } = [];

    /// <summary>Given what is known of an address while the rest is waited for, once, where the path is long; null where nobody wants it. It is called on a thread of the survey and has to return at once.</summary>
    public Action<Observations.HostObservation>? Draft { get; init; }

    /// <summary>The round trip from which on a path is long enough for a draft; on a shorter one there is nothing to wait for.</summary>
    internal TimeSpan DraftFrom { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The resolver that is asked for records beside addresses; null for the system's.</summary>
    public IPEndPoint? Resolver { get; init; }
}
