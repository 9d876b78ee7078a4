using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Nginx;

/// <summary>Reads what nginx listens on.</summary>
internal static class NginxListen
{
    /// <summary>What a server of http listens on that has no listen line.</summary>
    public static ConfiguredListen Default { get; } = new("*:80", "0.0.0.0:80", Tls: false);

    /// <summary>Reads the words of a listen line: an address, a port or both, then options.</summary>
    public static ConfiguredListen Read(ImmutableArray<string> words)
    {
        var written = words.IsEmpty ? string.Empty : words[0];
        var (address, port) = ListenText.Split(written);
        return new(written, ListenText.Endpoint(address, port.Length == 0 ? "80" : port), words.Any(word => word is "ssl" or "quic"));
    }

    /// <summary>An endpoint speaks TLS for every server on it as soon as one server's line says so.</summary>
    public static ImmutableArray<ConfiguredListen> Shared(NginxBlock server, HashSet<string> tls)
    {
        var own = server.Listens.Count == 0 && server.Parent?.Name == "http" ? [Default] : server.Listens;
        var on = server.EffectiveSslOn;
        return [.. own.Select(listen => listen with { Tls = listen.Tls || on || tls.Contains(Key(listen)) }).Distinct()];
    }

    /// <summary>What servers on one endpoint have in common.</summary>
    public static string Key(ConfiguredListen listen) => listen.Endpoint ?? listen.Written;
}
