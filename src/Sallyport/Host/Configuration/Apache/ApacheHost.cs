using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Apache;

/// <summary>A virtual host, or the main server, while httpd's configuration is read.</summary>
internal sealed class ApacheHost
{
    public List<(Place At, string Path)> Certificates { get; } = [];

    public List<string> Keys { get; } = [];

    /// <summary>The addresses of the section, or of the Listen lines for the main server.</summary>
    public List<ConfiguredListen> Listens { get; } = [];

    public List<string> Names { get; } = [];

    /// <summary>Whether SSLEngine is on; null when it is not said here.</summary>
    public bool? Engine { get; set; }

    /// <summary>mod_ssl merges certificates by their place: those of the host replace the first of the main server, the rest of which stay.</summary>
    public ImmutableArray<(Place At, string Path)> CertificatesOver(ApacheHost main) => Over(Certificates, main.Certificates);

    /// <summary>Keys likewise.</summary>
    public ImmutableArray<string> KeysOver(ApacheHost main) => Over(Keys, main.Keys);

    /// <summary>The addresses, with what SSLEngine makes of them.</summary>
    public ImmutableArray<ConfiguredListen> ListensUnder(bool tls) => [.. Listens.Select(listen => listen with { Tls = tls || listen.Tls })];

    private static ImmutableArray<T> Over<T>(List<T> own, List<T> main) => [.. own, .. main[Math.Min(own.Count, main.Count)..]];
}
