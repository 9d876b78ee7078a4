namespace Sallyport.Checks.Tls;

/// <summary>Remedies for the ways back to a session.</summary>
internal static class ResumptionRemedies
{
    /// <summary>Keeps sessions at the server.</summary>
    internal const string Cache =
        "Nothing, when tickets do the same; otherwise keep sessions. nginx: ssl_session_cache shared:TLS:10m; Apache: SSLSessionCache shmcb:/run/apache2/ssl_scache(512000) with "
        + "mod_socache_shmcb loaded; HAProxy keeps them by itself (tune.ssl.cachesize)";

    /// <summary>Gives tickets.</summary>
    internal const string Tickets =
        "Give tickets, or keep sessions at the server: each spares returning visitors a round trip up to TLS 1.2, and a signature. nginx: ssl_session_tickets on (the default); "
        + "Apache: SSLSessionTickets on (the default); HAProxy: take no-tls-tickets from the bind line and from ssl-default-bind-options";

    /// <summary>Lets all processes behind a name know the same sessions.</summary>
    internal const string Shared =
        "Let every process and machine behind this name share sessions or ticket keys, and change those keys daily. nginx: one ssl_session_ticket_key file on all machines, and "
        + "ssl_session_cache shared:TLS:10m in place of builtin; Apache: one SSLSessionTicketKeyFile; HAProxy: tls-ticket-keys on the bind line";

    /// <summary>Shortens the life of tickets.</summary>
    internal const string Lifetime =
        "Let tickets live for a day at most: their keys undo forward secrecy as long as they are kept. nginx: ssl_session_timeout 1d; Apache: SSLSessionCacheTimeout 86400; HAProxy: tune.ssl.lifetime 86400";

    /// <summary>Turns early data off, or lets applications refuse it.</summary>
    internal const string EarlyData =
        "Turn early data off unless every request that can come so may be carried out twice. nginx: ssl_early_data off, or pass $ssl_early_data on as the field Early-Data and let the application answer "
        + "425 (RFC 8470); HAProxy: take allow-0rtt from the bind line, or use http-request wait-for-handshake; Apache takes none";
}
