using System.Globalization;
using System.Net;

namespace Sallyport.Probes.Revocation;

/// <summary>A URL that a stranger wrote, found fit to be asked: plain HTTP, no credentials, an expected port.</summary>
/// <param name="Host">A name in A-labels, or an address.</param>
/// <param name="Port">The port.</param>
/// <param name="PathAndQuery">What to ask for, printable ASCII without spaces.</param>
internal sealed record ForeignUrl(string Host, int Port, string PathAndQuery)
{
    private const int LongestUrl = 2048;
    private const int HttpPort = 80;
    private const int FirstUnprivileged = 1024;

    /// <summary>The Host field.</summary>
    internal string HostField => (Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host) + (Port == HttpPort ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{Port}"));

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The URL as a certificate has it.</param>
    /// <param name="scope">The reach of the target: other ports than 80 are asked only for targets that are not public.</param>
    /// <param name="problem">Why it is not asked; null when a URL is returned.</param>
    internal static ForeignUrl? Read(string text, AddressScope scope, out string? problem)
    {
        problem = Refuse(text, scope, out var uri);
        return problem is null ? new ForeignUrl(uri!.IdnHost.Trim('[', ']'), uri.Port, uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped)) : null;
    }

    private static string? Refuse(string text, AddressScope scope, out Uri? uri)
    {
        uri = null;
        if (text.Length > LongestUrl || text.AsSpan().ContainsAnyExceptInRange('!', '~')) return "the URL is too long, or holds characters that no URL may hold";
        if (!Uri.TryCreate(text, UriKind.Absolute, out uri)) return "it is no URL";
        if (uri.Scheme == Uri.UriSchemeHttps) return "an https URL is not asked: to trust the answer's server, its own certificate's status would have to be known (RFC 5280 8)";
        if (uri.Scheme != Uri.UriSchemeHttp) return "only http URLs are asked";
        if (uri.UserInfo.Length > 0) return "the URL carries a user name or password";
        if (uri.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic || uri.IdnHost.Length == 0) return "the URL names no host";

        return MayAsk(uri.Port, scope) ? null : "only port 80 is asked for a public target, and unprivileged ports beside it for another";
    }

    private static bool MayAsk(int port, AddressScope scope) => port == HttpPort || (port >= FirstUnprivileged && scope is AddressScope.Private or AddressScope.Loopback && port >= FirstUnprivileged);

    /// <summary>The addresses that may be connected to: a foreign URL reaches no further inwards than the target itself does.</summary>
    internal static IPAddress? Permitted(IEnumerable<IPAddress> addresses, AddressScope target) =>
        target == AddressScope.Never ? null : addresses.FirstOrDefault(address => AddressScopes.Of(address) is var scope && scope != AddressScope.Never && scope <= target);
}
