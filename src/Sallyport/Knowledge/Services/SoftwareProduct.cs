using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>A product that can answer on a port, as its rule file describes it (docs/service-rules.md).</summary>
public sealed record SoftwareProduct
{
    /// <summary>The id, which is the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>The name as its maker writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Who makes it.</summary>
    public required string Vendor { get; init; }

    /// <summary>What a person would call the service.</summary>
    public required ServiceCategory Kind { get; init; }

    /// <summary>What its rules speak for.</summary>
    public required ServiceLayer Layer { get; init; }

    /// <summary>Vendor and product of CPE 2.3, joined with a colon; null when there is none.</summary>
    public string? Cpe { get; init; }

    /// <summary>Its id at endoflife.date; null when it has none.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>Debian source packages that it comes in.</summary>
    public ImmutableArray<string> Debian { get; init; } = [];

    /// <summary><c>vendorProject/product</c> as CISA's catalogue of known exploited vulnerabilities writes them.</summary>
    public ImmutableArray<string> Kev { get; init; } = [];

    /// <summary>True when the author had the product answer; false when a public document says how it does.</summary>
    public bool SeenLive { get; init; }

    /// <summary>Paths that are asked for when other evidence makes it a candidate, at most three.</summary>
    public ImmutableArray<string> Ask { get; init; } = [];

    /// <summary>Ids of products that are there too.</summary>
    public ImmutableArray<string> Implies { get; init; } = [];

    /// <summary>Ids of products that are not named beside it.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>How it is recognised.</summary>
    public required ImmutableArray<ServiceRule> Rules { get; init; }
}
