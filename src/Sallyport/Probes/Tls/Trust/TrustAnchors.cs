using System.Collections.Immutable;
using Sallyport.Wire.X509;

namespace Sallyport.Probes.Tls.Trust;

/// <summary>The anchors that a run trusts: those of the system's store, and those named beside it.</summary>
internal sealed class TrustAnchors(SystemTrustStore system, ImmutableArray<Certificate> extra)
{
    /// <summary>The anchors named beside the system's, DER.</summary>
    internal ImmutableArray<ImmutableArray<byte>> Named { get; } = Encoded(extra);

    /// <summary>Reads the system's store in the background, while the network is waited for.</summary>
    internal static Task<TrustAnchors> LoadAsync(ImmutableArray<Certificate> extra) => Task.Run(() => new TrustAnchors(SystemTrustStore.Load(), extra));

    /// <summary>The system's anchors that could end the path of <paramref name="presented"/>, and where all anchors were taken from; null when no store could be read.</summary>
    internal FoundAnchors For(ImmutableArray<Certificate> presented) =>
        new(IssuedByNamed(presented) ? [] : Encoded(system.FindAnchors(presented)), Describe());

    /// <summary>A named authority that issued one of the presented certificates ends their path; the system need not be searched.</summary>
    private bool IssuedByNamed(ImmutableArray<Certificate> presented) =>
        extra.Any(anchor => presented.Any(certificate => certificate.Issuer == anchor.Subject));

    private static ImmutableArray<ImmutableArray<byte>> Encoded(ImmutableArray<Certificate> certificates) =>
        [.. certificates.Select(certificate => ImmutableArray.Create(certificate.Der.Span))];

    private string? Describe() => (system.Count, extra.Length) switch
    {
        (0, 0) => null,
        (0, var extra) => $"{extra} named with --ca",
        (var count, 0) => $"{system.Source}, {count} anchors",
        var (count, extra) => $"{system.Source}, {count} anchors, and {extra} named with --ca",
    };
}

/// <summary>What the system's store holds for a chain.</summary>
/// <param name="Anchors">The anchors that could end its path, DER.</param>
/// <param name="Store">Where all anchors were taken from; null when no store could be read.</param>
internal sealed record FoundAnchors(ImmutableArray<ImmutableArray<byte>> Anchors, string? Store);
