using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>A certificate as it stood in the server's list.</summary>
/// <param name="Der">Its bytes, not judged and not even parsed.</param>
/// <param name="Extensions">What TLS 1.3 sent beside it (RFC 8446 4.4.2), in the order sent; empty before.</param>
public sealed record SentCertificate(ImmutableArray<byte> Der, ImmutableArray<HelloExtension> Extensions);
