using System.Collections.Immutable;
using Sallyport.Knowledge.Applications;
using Sallyport.Knowledge.Authorities;
using Sallyport.Knowledge.Clients;
using Sallyport.Knowledge.Keys;
using Sallyport.Knowledge.Policies;
using Sallyport.Knowledge.Ratings;
using Sallyport.Knowledge.Remedies;
using Sallyport.Knowledge.Services;
using Sallyport.Knowledge.Software;
using Sallyport.Knowledge.Transparency;

namespace Sallyport.Knowledge;

/// <summary>What checks know independently of what was seen: limits and schedules that change with the years, not with the target.</summary>
public sealed record KnowledgeBase
{
    private readonly Lazy<ImmutableArray<ClientProfile>> _clients = new(ClientProfiles.ReadEmbedded);
    private readonly Lazy<TransparencyLogs> _logs = new(LogTable.Read);
    private readonly Lazy<KnownKeys> _keys = new(KnownKeyTable.Read);
    private readonly Lazy<ImmutableArray<DistrustAct>> _distrust = new(DistrustTable.Read);
    private readonly Lazy<RuleBook> _services = new(EmbeddedRules.Book);
    private readonly Lazy<ApplicationBook> _applications = new(ApplicationTable.Read);
    private readonly Lazy<SoftwareSlice> _software = new(SliceTable.Read);

    /// <summary>What ships with this build.</summary>
    public static KnowledgeBase Embedded { get; } = new();

    /// <summary>How long a publicly trusted certificate may live, by its date of issue.</summary>
    public CertificateLifetimes Lifetimes { get => field ?? CertificateLifetimes.BaselineRequirements; init; }

    /// <summary>Which names in CAA records stand for which authority.</summary>
    public CaaIdentifiers CaaIdentifiers { get => field ?? CaaIdentifiers.Declared; init; }

    /// <summary>Clients that people use; the table is read when it is first asked for.</summary>
    public ImmutableArray<ClientProfile> Clients
    {
        get => _clients.Value;
        init => _clients = new(value);
    }

    /// <summary>The logs of Certificate Transparency; the table is read when it is first asked for.</summary>
    public TransparencyLogs Logs
    {
        get => _logs.Value;
        init => _logs = new(value);
    }

    /// <summary>Public keys whose private half is published; the table is read when it is first asked for.</summary>
    public KnownKeys KnownKeys
    {
        get => _keys.Value;
        init => _keys = new(value);
    }

    /// <summary>What keepers of trust stores did about authorities; the table is read when it is first asked for.</summary>
    public ImmutableArray<DistrustAct> Distrust
    {
        get => _distrust.Value;
        init => _distrust = new(value);
    }

    /// <summary>Products and how they are recognised; the rules are compiled when they are first asked for.</summary>
    public RuleBook Services
    {
        get => _services.Value;
        init => _services = new(value);
    }

    /// <summary>Applications that legitimately listen, and what their processes look like; read when it is first asked for.</summary>
    public ApplicationBook Applications
    {
        get => _applications.Value;
        init => _applications = new(value);
    }

    /// <summary>What is expected to answer where; null when no policy was named.</summary>
    public ServicePolicy? Policy { get; init; }

    /// <summary>Branches, newest releases and exploited vulnerabilities of products; read when it is first asked for.</summary>
    public SoftwareSlice Software
    {
        get => _software.Value;
        init => _software = new(value);
    }

    /// <summary>Where <see cref="Software"/> comes from, for whoever adds to it only when it is asked for.</summary>
    internal Lazy<SoftwareSlice> SoftwareSource
    {
        init => _software = value;
    }

    /// <summary>What repairs findings, in the words of servers.</summary>
    public RemedyBook Remedies { get => field ?? RemedyBook.Embedded; init; }

    /// <summary>The rating schemes.</summary>
    public RatingSchemes Ratings { get => field ?? RatingSchemes.Embedded; init; }
}
