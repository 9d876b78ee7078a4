using System.Collections.Immutable;

namespace Sallyport.Lab.Differential;

/// <summary>One thing that two parties say otherwise of the same server.</summary>
/// <param name="Source">Who says otherwise than Sallyport: configuration, sslscan or nmap.</param>
/// <param name="Aspect">versions, suites, order, preference, groups, certificates or alpn.</param>
/// <param name="Version">tls10 to tls13; empty where the aspect has none.</param>
/// <param name="OnlySallyport">What Sallyport says and the other does not.</param>
/// <param name="OnlyOther">The other way round.</param>
internal sealed record Difference(string Source, string Aspect, string Version, ImmutableArray<string> OnlySallyport, ImmutableArray<string> OnlyOther)
{
    /// <summary>True when Sallyport says itself that it has not seen this whole, and says nothing that the other does not.</summary>
    public bool Admitted { get; init; }

    /// <summary>Suites that both name, for a question of order.</summary>
    public ImmutableArray<ushort> Common { get; init; } = [];

    /// <summary>The aspect with its version.</summary>
    public string What => Version.Length == 0 ? Aspect : $"{Aspect} {Version}";
}
