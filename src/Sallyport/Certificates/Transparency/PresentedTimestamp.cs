using System.Collections.Immutable;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Certificates.Transparency;

/// <summary>The three ways a timestamp comes (RFC 6962 3.3).</summary>
internal enum TimestampWay
{
    /// <summary>Inside the certificate, for its precertificate.</summary>
    Certificate,

    /// <summary>In the extension signed_certificate_timestamp of the handshake.</summary>
    Handshake,

    /// <summary>In a stapled OCSP response.</summary>
    Staple,
}

/// <summary>A signed certificate timestamp and the way it came.</summary>
/// <param name="Timestamp">The timestamp.</param>
/// <param name="Way">The way.</param>
internal sealed record PresentedTimestamp(SignedCertificateTimestamp Timestamp, TimestampWay Way)
{
    /// <summary>All that came for the server's certificate; lists that are not in their form are left out.</summary>
    internal static ImmutableArray<PresentedTimestamp> Of(PresentedChain chain, Wire.X509.Certificate leaf) =>
    [
        .. leaf.Extensions.Timestamps.Select(one => new PresentedTimestamp(one, TimestampWay.Certificate)),
        .. InHandshake(chain).Select(one => new PresentedTimestamp(one, TimestampWay.Handshake)),
        .. InStaple(chain, leaf).Select(one => new PresentedTimestamp(one, TimestampWay.Staple)),
    ];

    private static ImmutableArray<SignedCertificateTimestamp> InHandshake(PresentedChain chain)
    {
        if (chain.Seen.SctList is not { } list) return [];

        var read = SignedCertificateTimestampList.Read(list.AsMemory());
        return read.IsOk ? read.Value : [];
    }

    private static ImmutableArray<SignedCertificateTimestamp> InStaple(PresentedChain chain, Wire.X509.Certificate leaf)
    {
        if (chain.Seen.StapledOcsp is not { } stapled) return [];

        var read = OcspResponse.Read(stapled.AsMemory());
        return read.IsOk && read.Value.Basic?.ResponseFor(leaf.SerialNumber) is { } answer ? answer.Timestamps : [];
    }
}
