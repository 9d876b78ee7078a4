using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>What the configuration of a server says about its certificates.</summary>
public sealed record ServerConfiguration
{
    /// <summary>Whose it is.</summary>
    public required ConfiguredServer Server { get; init; }

    /// <summary>The configuration files that were read, each once, in the order of reading.</summary>
    public ImmutableArray<string> Files { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The certificates, in the order of the configuration.</summary>
    public ImmutableArray<ConfiguredCertificate> Certificates { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What could not be followed.</summary>
    public ImmutableArray<ConfigurationGap> Gaps { get; init => field = value.IsDefault ? [] : value; } = [];
}
