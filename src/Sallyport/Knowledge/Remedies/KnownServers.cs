using System.Collections.Immutable;

namespace Sallyport.Knowledge.Remedies;

/// <summary>Recognises a server by what it says of itself: the Server field of its response, or its greeting before STARTTLS.</summary>
/// <remarks>What stands in front of it may end TLS in its place and say nothing, as HAProxy does; so a finding keeps the words for all servers too.</remarks>
internal static class KnownServers
{
    internal const string Nginx = "nginx";
    internal const string Apache = "Apache";
    internal const string Haproxy = "HAProxy";
    internal const string Caddy = "Caddy";
    internal const string Iis = "IIS";
    internal const string Lighttpd = "lighttpd";
    internal const string Postfix = "Postfix";
    internal const string Dovecot = "Dovecot";

    private static readonly ImmutableArray<(string Sign, string Server)> Signs =
    [
        ("nginx", Nginx), ("openresty", Nginx), ("Apache", Apache), ("haproxy", Haproxy), ("Caddy", Caddy), ("Microsoft-IIS", Iis), ("lighttpd", Lighttpd), ("Postfix", Postfix), ("Dovecot", Dovecot),
    ];

    /// <summary>The server that <paramref name="banner"/> names; null when it names none of these.</summary>
    internal static string? Of(string? banner) =>
        banner is null ? null : Signs.FirstOrDefault(pair => Names(banner, pair.Sign)).Server;

    /// <summary>A word of its own: "Apache" is not "Apache-Coyote", which is Tomcat.</summary>
    private static bool Names(string banner, string sign)
    {
        var at = banner.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;

        var end = at + sign.Length;
        return (at == 0 || IsEdge(banner[at - 1])) && (end == banner.Length || IsEdge(banner[end]));
    }

    private static bool IsEdge(char letter) => !char.IsAsciiLetterOrDigit(letter) && letter != '-';
}
