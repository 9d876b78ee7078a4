namespace Sallyport.Lab.Differential;

/// <summary>The servers that configurations are drawn for.</summary>
internal enum ServerKind
{
    Nginx,
    Apache,
    Haproxy,
    Lighttpd,
    Hitch,
    Stunnel,
    OpenSsl,
    GnuTls,
    Caddy,
}
