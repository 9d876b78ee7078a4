using System.Collections.Immutable;

namespace Sallyport.Wire.Tls;

/// <summary>What a client offers, as a description that <see cref="ClientHelloWriter"/> puts on the wire byte for byte: nothing is sorted, added or left out.</summary>
/// <remarks>Legal and illegal offers alike can be described: a probe asks questions that no browser asks.</remarks>
public sealed record ClientHello
{
    /// <summary>The version in the fixed field; TLS 1.3 writes 0x0303 here and offers itself in an extension.</summary>
    public ProtocolVersion Version { get; init; } = ProtocolVersion.Tls12;

    /// <summary>The version on the records around the message.</summary>
    public ProtocolVersion RecordVersion { get; init; } = ProtocolVersion.Tls10;

    /// <summary>The random bytes, 32 of them in a legal hello.</summary>
    public required ImmutableArray<byte> Random { get; init; }

    /// <summary>The session to resume, or random bytes for the middlebox compatibility of TLS 1.3 (RFC 8446 appendix D.4).</summary>
    public ImmutableArray<byte> SessionId { get; init; } = [];

    /// <summary>The suites in order of preference; signals and GREASE values included.</summary>
    public required ImmutableArray<CipherSuite> CipherSuites { get; init; }

    /// <summary>The compression methods: 0 for none, 1 for DEFLATE.</summary>
    public ImmutableArray<byte> CompressionMethods { get; init; } = [0];

    /// <summary>The extensions in the order sent. Empty writes no list at all, as SSL 3.0 wants it.</summary>
    public ImmutableArray<HelloExtension> Extensions { get; init; } = [];

    /// <summary>Length that the message, header included, is padded up to with the extension of RFC 7685; 0 pads nothing.</summary>
    /// <remarks>The padding comes last, but before pre_shared_key. It takes at least 4 bytes, so a message just below the length ends up to 3 bytes above it.</remarks>
    public int PadTo { get; init; }
}
