using System.Text;

namespace Sallyport.Probes.Http;

/// <summary>The one kind of request that is sent: a GET that asks for nothing special and says who asks.</summary>
internal static class HttpRequest
{
    /// <summary>The request's bytes (RFC 9112 3). Host and path come from targets and redirects that were checked before.</summary>
    internal static byte[] Get(string host, string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Sallyport\r\nAccept: */*\r\nConnection: close\r\n\r\n");
}
