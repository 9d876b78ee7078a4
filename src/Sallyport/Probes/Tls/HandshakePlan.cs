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
    private static readonly ImmutableArray<CipherSuite> DheSuites = [.. new TlsClientOptions().CipherSuites.Where(suite => suite.KeyExchange == KeyExchange.Dhe)];
    private static readonly ImmutableArray<ProtocolVersion> Current = [ProtocolVersion.Tls13, ProtocolVersion.Tls12];

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

    /// <summary>Offering h2 alone.</summary>
    internal static HandshakePlan Http2(string? serverName) => new(HandshakePurpose.Http2, serverName, Current, ["h2"]);

    /// <summary>Offering DHE suites alone in <paramref name="version"/>.</summary>
    internal static HandshakePlan Dhe(string? serverName, ProtocolVersion version) => new(HandshakePurpose.Dhe, serverName, [version], []);

    /// <summary>The client's options for this plan.</summary>
    internal TlsClientOptions ToOptions()
    {
        var options = new TlsClientOptions { ServerName = ServerName, Versions = Versions, Alpn = Alpn };
        if (Purpose == HandshakePurpose.Undisguised) return options with { MiddleboxCompatibility = false };

        return Purpose == HandshakePurpose.Dhe ? options with { CipherSuites = DheSuites } : options;
    }
}
