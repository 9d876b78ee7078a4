using System.Net;
using Sallyport.Observations;
using Sallyport.Targets;

namespace Sallyport.Probes.Http;

/// <summary>Decides whether a redirect stays on the host, so that it may be followed.</summary>
internal static class RedirectTarget
{
    private const int LongestPath = 2048;

    /// <summary>The path to ask next; null when the response is no redirect, leaves the host, port or HTTPS, or cannot be asked for safely.</summary>
    internal static string? SamePlace(HttpResponse response, Target target)
    {
        if (response.Status is not (301 or 302 or 303 or 307 or 308) || response.Value("Location") is not { } location) return null;

        var origin = new Uri($"https://{target}/");
        if (!Uri.TryCreate(origin, location, out var next) || next.Scheme != Uri.UriSchemeHttps || next.Port != target.Port.Number) return null;
        if (!SameHost(next, target)) return null;

        var path = next.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped);
        return path.Length is > 0 and <= LongestPath && path[0] == '/' && !path.AsSpan().ContainsAnyExceptInRange('!', '~') ? path : null;
    }

    private static bool SameHost(Uri next, Target target) =>
        string.Equals(next.IdnHost.Trim('[', ']'), target.Host, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(next.IdnHost.Trim('[', ']'), out var address) && address.Equals(target.Address));
}
