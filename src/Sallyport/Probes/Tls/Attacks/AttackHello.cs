using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>The hello before a provocation: what an ordinary client offers up to TLS 1.2, and what the question needs besides.</summary>
internal sealed record AttackHello
{
    /// <summary>The highest version offered.</summary>
    internal required ProtocolVersion Version { get; init; }

    /// <summary>SNI; null for none.</summary>
    internal required string? ServerName { get; init; }

    /// <summary>The suites offered.</summary>
    internal ImmutableArray<CipherSuite> Suites { get; init; } = OfferedSets.Ordinary;

    /// <summary>The session to resume; empty for none.</summary>
    internal ImmutableArray<byte> SessionId { get; init; } = [];

    /// <summary>Whether the signal for secure renegotiation goes along (RFC 5746 3.3).</summary>
    internal bool Signal { get; init; } = true;

    /// <summary>What the question needs besides.</summary>
    internal ImmutableArray<HelloExtension> More { get; init; } = [];

    /// <summary>The handshake message.</summary>
    internal byte[] ToMessage() => ClientHelloWriter.ToMessage(Describe());

    /// <summary>The message in records, ready to be sent.</summary>
    internal byte[] ToRecords() => ClientHelloWriter.ToRecords(Describe());

    private ClientHello Describe() => new()
    {
        Version = Version,
        Random = Randomness.Bytes(32),
        SessionId = SessionId,
        CipherSuites = Signal ? [.. Suites, OfferedSets.RenegotiationSignal] : Suites,
        Extensions = [.. Extensions(), .. More],
    };

    private IEnumerable<HelloExtension> Extensions()
    {
        if (ServerName is not null) yield return HelloExtension.ServerName(ServerName);
        yield return HelloExtension.SupportedGroups([.. OfferedSets.Groups]);
        yield return HelloExtension.PointFormats(0);
        if (Version >= ProtocolVersion.Tls12) yield return HelloExtension.SignatureAlgorithms(OfferedSets.Schemes.AsSpan());
        yield return HelloExtension.ExtendedMasterSecret();
    }
}
