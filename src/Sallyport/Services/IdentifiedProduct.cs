using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>A product that what was seen speaks for.</summary>
/// <param name="Product">The product.</param>
/// <param name="Confidence">0 to 1: 1 − Π(1 − weight) over independent kinds of evidence.</param>
/// <param name="Evidence">What shows it, one fact a condition that was met.</param>
/// <param name="Version">Its version; null when the wire carried none.</param>
public sealed record IdentifiedProduct(SoftwareProduct Product, double Confidence, ImmutableArray<Evidence> Evidence, SoftwareVersion? Version)
{
    /// <summary>Below this nothing is named.</summary>
    public const double Probable = 0.5;

    /// <summary>Above this it is named without a "probably".</summary>
    public const double Sure = 0.8;

    /// <summary>True when the name may be said without a "probably".</summary>
    public bool IsSure => Confidence > Sure;

    /// <summary>Fields whose values spoke for it.</summary>
    internal ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>The name as it may be said: with its version, and with "probably" where that is due.</summary>
    public string Words => $"{(IsSure ? string.Empty : "probably ")}{Product.Name}{(Version is { } version ? $" {version.Text}" : string.Empty)}";
}
