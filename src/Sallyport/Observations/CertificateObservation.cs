using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>A certificate chain as a server presented it, and what the trust store of this machine holds for it.</summary>
public sealed record CertificateObservation
{
    /// <summary>The certificates as sent, DER, the leaf first.</summary>
    public required ImmutableArray<ImmutableArray<byte>> Chain { get; init; }

    /// <summary>The anchors of the trust store that could end this chain, DER: those that a presented certificate names as issuer.</summary>
    public required ImmutableArray<ImmutableArray<byte>> Anchors { get; init; }

    /// <summary>Anchors that were named for this run (<c>--ca</c>), DER: trusted like the others, but nobody's public authority.</summary>
    public ImmutableArray<ImmutableArray<byte>> NamedAnchors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where the anchors come from, e.g. a bundle's path, and how many it holds; null when no store could be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? TrustStore { get; init; }

    /// <summary>The name or address that the certificate has to carry.</summary>
    public required string ReferenceIdentity { get; init; }

    /// <summary>When it was presented; validity is judged at this moment.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The handshakes that presented it, as indexes into <see cref="TlsObservation.Handshakes"/>; empty for a chain that only hellos met.</summary>
    public required ImmutableArray<int> Handshakes { get; init; }

    /// <summary>True when a client that asks for the host gets it; false for a certificate that only nameless clients see.</summary>
    public required bool ForHost { get; init; }

    /// <summary>The stapled OCSP response, DER; null when none was sent.</summary>
    public ImmutableArray<byte>? StapledOcsp { get; init; }

    /// <summary>The SignedCertificateTimestampList of the TLS extension; null when none was sent.</summary>
    public ImmutableArray<byte>? SctList { get; init; }

    /// <summary>What the authority was asked about the server's certificate, and what it answered; empty when nobody was asked.</summary>
    public ImmutableArray<RevocationFetch> Revocation { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Why the authority was not asked; null when it was, or in runs from before that.</summary>
    public string? RevocationNotAsked { get; init; }
}
