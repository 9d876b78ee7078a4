using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls;

/// <summary>What one handshake is for and what it offers.</summary>
/// <param name="Purpose">Why it is made.</param>
/// <param name="ServerName">SNI; null for none.</param>
/// <param name="Versions">The versions offered.</param>
/// <param name="Alpn">The application protocols offered; empty for no extension.</param>
internal sealed record HandshakePlan(HandshakePurpose Purpose, string? ServerName, ImmutableArray<ProtocolVersion> Versions, ImmutableArray<string> Alpn)
{
    /// <summary>A name that no server has (RFC 6761 6.4).</summary>
    internal const string ImpossibleName = "unknown.invalid";

    private static readonly ImmutableArray<CipherSuite> DheSuites = [.. new TlsClientOptions().CipherSuites.Where(suite => suite.KeyExchange == KeyExchange.Dhe)];
    private static readonly ImmutableArray<ProtocolVersion> Current = [ProtocolVersion.Tls13, ProtocolVersion.Tls12];

    /// <summary>What is offered besides.</summary>
    internal TlsClientOptions Base { get; init; } = new();

    /// <summary>As an ordinary client that speaks HTTP/1.1.</summary>
    internal static HandshakePlan Ordinary(string? serverName) => new(HandshakePurpose.Ordinary, serverName, Current, ["http/1.1"]);

    /// <summary>As an ordinary client of what <paramref name="target"/> is: where TLS is started inside another protocol, none is named.</summary>
    internal static HandshakePlan Ordinary(Targets.Target target) => target.StartTls is null ? Ordinary(target.ServerName) : Ordinary(target.ServerName) with { Alpn = [] };

    /// <summary>As an ordinary client, in <paramref name="version"/> alone.</summary>
    internal static HandshakePlan OrdinaryWith(string? serverName, ProtocolVersion version) => Ordinary(serverName) with { Versions = [version] };

    /// <summary>Without a server name.</summary>
    internal static HandshakePlan Nameless { get; } = new(HandshakePurpose.WithoutServerName, null, Current, []);

    /// <summary>TLS 1.2 at most.</summary>
    internal static HandshakePlan Tls12(string? serverName) => new(HandshakePurpose.Tls12, serverName, [ProtocolVersion.Tls12], ["http/1.1"]);

    /// <summary>TLS 1.3 without its disguise for boxes on the way.</summary>
    internal static HandshakePlan Undisguised(string? serverName) => new(HandshakePurpose.Undisguised, serverName, [ProtocolVersion.Tls13], []);

    /// <summary>Offering h2 alone, and certificates to be compressed, as browsers do.</summary>
    internal static HandshakePlan Http2(string? serverName) => new(HandshakePurpose.Http2, serverName, Current, ["h2"])
    {
        Base = new() { CertificateCompressions = [CertificateCompression.Brotli, CertificateCompression.Zlib] },
    };

    /// <summary>Offering DHE suites alone in <paramref name="version"/>.</summary>
    internal static HandshakePlan Dhe(string? serverName, ProtocolVersion version) => new(HandshakePurpose.Dhe, serverName, [version], []) { Base = new() { CipherSuites = DheSuites } };

    /// <summary>The same with a name that the server cannot have.</summary>
    internal HandshakePlan UnknownName() => this with { Purpose = HandshakePurpose.UnknownName, ServerName = ImpossibleName };

    /// <summary>The same in <paramref name="version"/>, without asking for a ticket: a server that keeps sessions then names this one.</summary>
    internal HandshakePlan WithoutTickets(ProtocolVersion version) => this with { Purpose = HandshakePurpose.WithoutTickets, Versions = [version], Base = new() { AskForTickets = false } };

    /// <summary>The same in <paramref name="version"/>, without the extended master secret.</summary>
    internal HandshakePlan WithoutExtendedMasterSecret(ProtocolVersion version) =>
        this with { Purpose = HandshakePurpose.WithoutExtendedMasterSecret, Versions = [version], Base = new() { ExtendedMasterSecret = false } };

    /// <summary>The same in <paramref name="version"/>, asking for fragments of 512 bytes at most (max_fragment_length 1).</summary>
    internal HandshakePlan SmallFragments(ProtocolVersion version) =>
        this with { Purpose = HandshakePurpose.MaxFragmentLength, Versions = [version], Base = new() { FurtherExtensions = [new(ExtensionType.MaxFragmentLength, [1])] } };

    /// <summary>The same in TLS 1.3, asking for protected records of 512 bytes at most.</summary>
    internal HandshakePlan SmallRecords() =>
        this with { Purpose = HandshakePurpose.RecordSizeLimit, Versions = [ProtocolVersion.Tls13], Base = new() { FurtherExtensions = [new(ExtensionType.RecordSizeLimit, [2, 0])] } };

    /// <summary>The same in TLS 1.3 for HTTP/2, asking for delegated credentials, raw public keys besides certificates, and application settings.</summary>
    internal HandshakePlan Further() => this with
    {
        Purpose = HandshakePurpose.FurtherExtensions,
        Versions = [ProtocolVersion.Tls13],
        Alpn = ["h2", "http/1.1"],
        Base = new()
        {
            FurtherExtensions =
            [
                new(ExtensionType.DelegatedCredential, [0, 4, 0x04, 0x03, 0x08, 0x04]), new(ExtensionType.ServerCertificateType, [2, 0, 2]),
                new(ExtensionType.ClientCertificateType, [2, 0, 2]), new(ExtensionType.ApplicationSettingsOld, [0, 3, 2, (byte)'h', (byte)'2']),
            ],
        },
    };

    /// <summary>With the share of X25519MLKEM768, which makes the hello longer than a segment, beside that of x25519.</summary>
    internal static HandshakePlan LargeHello(string? serverName) => Only13(HandshakePurpose.LargeHello, serverName) with { KeyShares = [OfferedSets.Hybrid768, NamedGroup.X25519] };

    /// <summary>Offering <paramref name="schemes"/> alone for the server's signature in TLS 1.3.</summary>
    internal static HandshakePlan SchemesAlone(string? serverName, ImmutableArray<SignatureScheme> schemes) => Only13(HandshakePurpose.Schemes, serverName) with { Schemes = schemes };

    /// <summary>Without a key share.</summary>
    internal static HandshakePlan HelloRetry(string? serverName) => Only13(HandshakePurpose.HelloRetry, serverName) with { KeyShares = [] };

    /// <summary>The signature schemes offered for the server's signature; empty for the client's own.</summary>
    internal ImmutableArray<SignatureScheme> Schemes { get; init; } = [];

    /// <summary>The groups whose shares go along in TLS 1.3; null for the client's own.</summary>
    internal ImmutableArray<NamedGroup>? KeyShares { get; init; }

    /// <summary>Whether the hello goes out in two segments.</summary>
    internal bool SplitsHello => Purpose == HandshakePurpose.LargeHello;

    /// <summary>The client's options for this plan.</summary>
    internal TlsClientOptions ToOptions()
    {
        var options = Base with { ServerName = ServerName, Versions = Versions, Alpn = Alpn };
        if (Purpose == HandshakePurpose.Undisguised) return options with { MiddleboxCompatibility = false };

        if (Versions.Contains(ProtocolVersion.Tls13)) options = options with { Groups = [.. options.Groups, .. PostQuantumGroups.Computed] };
        if (KeyShares is { } shares) options = options with { KeyShares = shares };
        return Schemes.IsEmpty ? options : options with { SignatureSchemes = Schemes, CertificateSchemes = Candidates.Schemes };
    }

    private static HandshakePlan Only13(HandshakePurpose purpose, string? serverName) => new(purpose, serverName, [ProtocolVersion.Tls13], []);
}
