using System.Collections.Immutable;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Extensions;

namespace Sallyport.Certificates;

/// <summary>What a path is to be built from.</summary>
/// <param name="Presented">The server's certificate first, then whatever else it sent: any order, surplus, duplicates.</param>
/// <param name="Anchors">The candidates trusted without asking further.</param>
/// <param name="At">The time the path must be valid at.</param>
internal sealed record PathRequest(ImmutableArray<Certificate> Presented, ImmutableArray<Certificate> Anchors, DateTimeOffset At)
{
    /// <summary>The purpose every certificate of the path must allow.</summary>
    public ObjectIdentifier Purpose { get; init; } = ExtendedKeyUsage.ServerAuth;

    /// <summary>Signatures verified at most; a real chain needs fewer than ten.</summary>
    public int MaxSignatureChecks { get; init; } = 64;

    /// <summary>Certificates in a path at most.</summary>
    public int MaxLength { get; init; } = 10;

    /// <summary>Partial paths looked at in all; bounds the search through certificates that all sign each other.</summary>
    public int MaxSteps { get; init; } = 512;
}
