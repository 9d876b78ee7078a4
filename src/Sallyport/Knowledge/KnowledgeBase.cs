using System.Collections.Immutable;
using Sallyport.Knowledge.Clients;
using Sallyport.Knowledge.Ratings;
using Sallyport.Knowledge.Remedies;

namespace Sallyport.Knowledge;

/// <summary>What checks know independently of what was seen: limits and schedules that change with the years, not with the target.</summary>
public sealed record KnowledgeBase
{
    private readonly Lazy<ImmutableArray<ClientProfile>> _clients = new(ClientProfiles.ReadEmbedded);

    /// <summary>What ships with this build.</summary>
    public static KnowledgeBase Embedded { get; } = new();

    /// <summary>How long a publicly trusted certificate may live, by its date of issue.</summary>
    public CertificateLifetimes Lifetimes { get; init; } = CertificateLifetimes.BaselineRequirements;

    /// <summary>Which names in CAA records stand for which authority.</summary>
    public CaaIdentifiers CaaIdentifiers { get; init; } = CaaIdentifiers.Declared;

    /// <summary>Clients that people use; the table is read when it is first asked for.</summary>
    public ImmutableArray<ClientProfile> Clients
    {
        get => _clients.Value;
        init => _clients = new(value);
    }

    /// <summary>What repairs findings, in the words of servers.</summary>
    public RemedyBook Remedies { get; init; } = RemedyBook.Embedded;

    /// <summary>The rating schemes.</summary>
    public RatingSchemes Ratings { get; init; } = RatingSchemes.Embedded;
}
