using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Lab.Differential;

/// <summary>What one party says of a server. What a party does not say is absent, and is not compared.</summary>
internal sealed record ServerFacts
{
    /// <summary>Whether a version is spoken, by its name in the contract.</summary>
    public ImmutableSortedDictionary<string, bool> Versions { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>The suites of each version that is spoken, in the server's order where it has one.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ushort>> Suites { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<ushort>>.Empty;

    /// <summary>Whose order of suites decides, by version.</summary>
    public ImmutableSortedDictionary<string, ServerPreference> Preference { get; init; } = ImmutableSortedDictionary<string, ServerPreference>.Empty;

    /// <summary>Groups of TLS 1.3.</summary>
    public ImmutableArray<ushort>? Groups13 { get; init; }

    /// <summary>Groups of ECDHE up to TLS 1.2.</summary>
    public ImmutableArray<ushort>? LegacyGroups { get; init; }

    /// <summary>The keys of the certificates shown, each with the length of its chain.</summary>
    public ImmutableArray<string>? Certificates { get; init; }

    /// <summary>Aspects, with their version, that it says it has not seen whole.</summary>
    public ImmutableHashSet<string> Incomplete { get; init; } = [];

    /// <summary>Application protocols settled on, of h2 and http/1.1.</summary>
    public ImmutableArray<string>? Alpn { get; init; }
}
