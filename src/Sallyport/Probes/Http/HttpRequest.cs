using System.Text;

namespace Sallyport.Probes.Http;

/// <summary>The requests that are sent: GETs that say who asks.</summary>
internal static class HttpRequest
{
    /// <summary>The request's bytes (RFC 9112 3). Host and path come from targets and redirects that were checked before.</summary>
    internal static byte[] Get(string host, string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Sallyport\r\nAccept: */*\r\nConnection: close\r\n\r\n");

    /// <summary>The same with an offer to go over to TLS in the connection (RFC 2817 3.1), which a server may pass over.</summary>
    internal static byte[] GetOrUpgrade(string host) => Encoding.ASCII.GetBytes(
        $"GET / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Sallyport\r\nAccept: */*\r\nUpgrade: TLS/1.0\r\nConnection: Upgrade\r\n\r\n");

    /// <summary>The same with an offer to take a compressed body.</summary>
    internal static byte[] GetCompressed(string host, string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Sallyport\r\nAccept: */*\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
}
