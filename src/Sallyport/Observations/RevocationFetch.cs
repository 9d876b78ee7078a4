using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>Where the status of a certificate was asked for.</summary>
public enum RevocationSource
{
    /// <summary>A responder that answers about one certificate (RFC 6960).</summary>
    Ocsp,

    /// <summary>A list of all revoked ones (RFC 5280 5).</summary>
    Crl,
}

/// <summary>One request to an authority about a certificate, and what came back. The place comes from the certificate: it is untrusted.</summary>
public sealed record RevocationFetch
{
    /// <summary>What was asked for.</summary>
    public required RevocationSource Source { get; init; }

    /// <summary>The URL in the certificate; untrusted text.</summary>
    public required string Url { get; init; }

    /// <summary>The address that was connected to; null when none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Address { get; init; }

    /// <summary>The OCSP response, DER; empty when there is none.</summary>
    public ImmutableArray<byte> Response { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the list says; null when there is none.</summary>
    public RevocationListSeen? List { get; init; }

    /// <summary>Why there is no answer, in words; null when there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>Size of the answer's body in bytes.</summary>
    public int Length { get; init; }

    /// <summary>From looking the host up to the whole answer.</summary>
    public TimeSpan Took { get; init; }
}

/// <summary>A revocation list as far as one certificate is concerned. The list itself can have megabytes and is not kept; its digest is, so that the signature can be verified again.</summary>
/// <param name="Issuer">The issuer's name, DER.</param>
/// <param name="ThisUpdate">When it was issued.</param>
/// <param name="NextUpdate">When the next one is due; null when not said.</param>
/// <param name="Count">How many certificates it lists.</param>
/// <param name="RevokedAt">When this certificate was revoked; null when it is not listed.</param>
/// <param name="Reason">CRLReason; null when not said.</param>
/// <param name="Unusable">Why the list does not speak for this certificate, in words; null when it does.</param>
/// <param name="SignatureAlgorithm">AlgorithmIdentifier, DER.</param>
/// <param name="Digest">Digest of the signed part with that algorithm's hash; empty when the hash is not known here.</param>
/// <param name="Signature">The issuer's signature.</param>
public sealed record RevocationListSeen(
    ImmutableArray<byte> Issuer,
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate,
    int Count,
    DateTimeOffset? RevokedAt,
    int? Reason,
    string? Unusable,
    ImmutableArray<byte> SignatureAlgorithm,
    ImmutableArray<byte> Digest,
    ImmutableArray<byte> Signature);
