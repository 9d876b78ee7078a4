using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The suites that a server takes in one version.</summary>
/// <param name="Version">The version, SSLv3 or newer; SSLv2 names its kinds in one answer and is not among these.</param>
/// <param name="Suites">The suites, in the server's order where it has one and it was shown, else as found.</param>
/// <param name="Preference">Whose order decides.</param>
/// <param name="Incomplete">Null when everything else was refused, so that the set is proven complete; otherwise what is missing.</param>
public sealed record VersionSuites(ProtocolVersion Version, ImmutableArray<CipherSuite> Suites, ServerPreference Preference, string? Incomplete)
{
    /// <summary>True when answers show the place of every suite in the server's order.</summary>
    public bool OrderProven { get; init; }
}
