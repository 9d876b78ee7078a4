using System.Collections.Immutable;
using System.Text;
using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>Knows where Caddy keeps the certificates that it gets by itself: in its data folder, by authority and name.</summary>
internal static class CaddyStorage
{
    /// <summary>The home of the user that packages make for it.</summary>
    private const string PackagedHome = "/var/lib/caddy";

    /// <summary>The data folder of a process with this environment.</summary>
    public static string Folder(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.TryGetValue("XDG_DATA_HOME", out var data) && data.Length > 0) return $"{data.TrimEnd('/')}/caddy";
        return $"{(environment.TryGetValue("HOME", out var home) && home.Length > 0 ? home.TrimEnd('/') : PackagedHome)}/.local/share/caddy";
    }

    /// <summary>The certificates for a name, one for each authority that issued one.</summary>
    public static ImmutableArray<string> Find(IConfigurationFiles files, string folder, string host) =>
        Safe(host) is { Length: > 0 } name ? files.List($"{folder}/certificates/*/{name}/{name}.crt") : [];

    /// <summary>The name as a name of a file; what could lead elsewhere, or match more than itself, is left out.</summary>
    private static string Safe(string host)
    {
        var name = new StringBuilder(host.Trim().ToLowerInvariant()).Replace("*", "wildcard_").Replace(":", "-").Replace("..", "").ToString();
        return string.Concat(name.Where(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.'));
    }
}
