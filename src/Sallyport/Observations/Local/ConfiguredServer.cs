namespace Sallyport.Observations.Local;

/// <summary>A server whose configuration can be read.</summary>
public enum ConfiguredServer
{
    /// <summary>nginx and what descends from it.</summary>
    Nginx,

    /// <summary>Apache httpd.</summary>
    Apache,

    /// <summary>HAProxy.</summary>
    Haproxy,

    /// <summary>Caddy, configured by a Caddyfile.</summary>
    Caddy,
}
