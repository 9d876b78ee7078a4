using System.Collections.Immutable;
using Sallyport.Wire.X509.Algorithms;

namespace Sallyport.Wire.X509.Ocsp;

/// <summary>OCSPResponseStatus (RFC 6960 4.2.1).</summary>
public enum OcspResponseStatus
{
    /// <summary>The response has a body with confirmations.</summary>
    Successful = 0,

    /// <summary>The responder could not read the request.</summary>
    MalformedRequest = 1,

    /// <summary>The responder failed.</summary>
    InternalError = 2,

    /// <summary>The responder is overloaded for now.</summary>
    TryLater = 3,

    /// <summary>The request should have been signed.</summary>
    SignatureRequired = 5,

    /// <summary>The asker is not allowed to ask.</summary>
    Unauthorized = 6,
}

/// <summary>An OCSP response (RFC 6960 4.2.1) as facts; its signature is not verified by reading it.</summary>
public sealed record OcspResponse
{
    /// <summary>Whether there is a body at all.</summary>
    public required OcspResponseStatus Status { get; init; }

    /// <summary>The body; null unless <see cref="Status"/> is successful and the body is of the basic type.</summary>
    public BasicOcspResponse? Basic { get; init; }

    /// <summary>Reads the response that <paramref name="bytes"/> begins with.</summary>
    /// <param name="bytes">DER, as stapled in CertificateStatus (RFC 6066 8) or fetched.</param>
    public static ParseResult<OcspResponse> Read(ReadOnlyMemory<byte> bytes) => OcspResponseReader.Read(bytes);
}

/// <summary>BasicOCSPResponse: who says what about which certificates, and when.</summary>
public sealed record BasicOcspResponse
{
    /// <summary>The signed part, tag and length included.</summary>
    public required ReadOnlyMemory<byte> SignedData { get; init; }

    /// <summary>Who signed.</summary>
    public required OcspResponder Responder { get; init; }

    /// <summary>When it was signed.</summary>
    public required DateTimeOffset ProducedAt { get; init; }

    /// <summary>One answer a certificate.</summary>
    public required ImmutableArray<SingleOcspResponse> Responses { get; init; }

    /// <summary>The signature algorithm.</summary>
    public required AlgorithmIdentifier SignatureAlgorithmIdentifier { get; init; }

    /// <summary>The responder's signature over <see cref="SignedData"/>.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>Certificates sent along, the delegated responder's as a rule; each is DER that has not been read yet.</summary>
    public required ImmutableArray<ReadOnlyMemory<byte>> Certificates { get; init; }

    /// <summary>The answer about the certificate with <paramref name="serialNumber"/>, or null when there is none.</summary>
    /// <param name="serialNumber">As in <see cref="Certificate.SerialNumber"/>.</param>
    public SingleOcspResponse? ResponseFor(ReadOnlyMemory<byte> serialNumber)
    {
        foreach (var response in Responses)
            if (response.SerialNumber.Span.SequenceEqual(serialNumber.Span)) return response;
        return null;
    }
}
