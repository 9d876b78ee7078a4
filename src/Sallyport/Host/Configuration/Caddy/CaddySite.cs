using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>A site of a Caddyfile while it is read.</summary>
/// <param name="at">Where its addresses stand.</param>
/// <param name="addresses">The addresses.</param>
internal sealed class CaddySite(Place at, ImmutableArray<CaddyAddress> addresses)
{
    public Place At => at;

    public ImmutableArray<CaddyAddress> Addresses => addresses;

    /// <summary>Certificates that tls lines name, with their keys; a null key stands for a folder or file that holds both.</summary>
    public List<(Place At, string Certificate, string? Key)> Certificates { get; } = [];

    /// <summary>Addresses that bind lines name; all when there is none.</summary>
    public List<string> Bound { get; } = [];

    /// <summary>Where it listens.</summary>
    /// <param name="standardPort">The port of HTTPS where an address names none.</param>
    public ImmutableArray<ConfiguredListen> Listens(string standardPort) =>
    [
        .. (from address in addresses
            from bound in Bound.Count == 0 ? [string.Empty] : Bound
            let port = address.Port.Length > 0 ? address.Port : address.IsPlain ? "80" : standardPort
            let host = bound.Contains(':', StringComparison.Ordinal) && !bound.StartsWith('[') ? $"[{bound}]" : bound
            select new ConfiguredListen($"{host}:{port}", ListenText.Endpoint(host, port), !address.IsPlain && port != "80")).Distinct(),
    ];

    /// <summary>The names of the addresses.</summary>
    public ImmutableArray<string> Names => [.. addresses.Select(address => address.Host).Where(host => host.Length > 0).Distinct()];
}

/// <summary>An address of a site: scheme, host and port, each of which may be missing.</summary>
/// <param name="IsPlain">The scheme is http.</param>
/// <param name="Host">Empty when missing.</param>
/// <param name="Port">Empty when missing.</param>
internal readonly record struct CaddyAddress(bool IsPlain, string Host, string Port)
{
    /// <summary>Reads an address as written; a path behind it does not count.</summary>
    public static CaddyAddress Read(string written)
    {
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? written : written[(scheme + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0) rest = rest[..slash];
        var colon = rest.LastIndexOf(':');
        var hasPort = colon > rest.LastIndexOf(']');
        return new(written.StartsWith("http://", StringComparison.OrdinalIgnoreCase), hasPort ? rest[..colon] : rest, hasPort ? rest[(colon + 1)..] : string.Empty);
    }
}
