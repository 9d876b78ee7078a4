using System.Collections.Immutable;

namespace Sallyport.Knowledge.Policies;

/// <summary>What is expected to answer where, as a policy file says (docs/policy.md); anything else is a finding.</summary>
/// <param name="Name">The file's name, for evidence.</param>
/// <param name="Entries">What is expected, in the file's order.</param>
public sealed record ServicePolicy(string Name, ImmutableArray<PolicyEntry> Entries)
{
    /// <summary>The entries about one endpoint; empty when the policy expects nothing there.</summary>
    /// <param name="host">The host asked for.</param>
    /// <param name="address">Its address.</param>
    /// <param name="port">The port.</param>
    public IEnumerable<PolicyEntry> For(string host, string address, int port) =>
        Entries.Where(entry => (entry.Ports.IsEmpty || entry.Ports.Contains(port)) && entry.Hosts.Any(pattern => pattern.Holds(host, address)));
}

/// <summary>What is expected at some hosts and ports.</summary>
public sealed record PolicyEntry
{
    /// <summary>The line of the file that it begins in, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The hosts that it is about, at least one.</summary>
    public required ImmutableArray<HostPattern> Hosts { get; init; }

    /// <summary>The ports; empty for every port.</summary>
    public ImmutableArray<int> Ports { get; init; } = [];

    /// <summary>Ids or names of products, or kinds of service, that may answer; empty allows any.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>What versions of products may run.</summary>
    public ImmutableArray<VersionDemand> Versions { get; init; } = [];

    /// <summary>Texts of which the issuer of the certificate holds one; empty allows any.</summary>
    public ImmutableArray<string> Issuers { get; init; } = [];

    /// <summary>Paths of executables or programs, units or packages that may hold the port; empty allows any.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];

    /// <summary>Hex SHA-256 digests of the certificates that may be shown; empty allows any.</summary>
    public ImmutableArray<string> Certificates { get; init; } = [];
}
