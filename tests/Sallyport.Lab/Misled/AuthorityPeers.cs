using System.Globalization;
using System.Text;
using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Misled;

/// <summary>What the place where a list of revoked certificates lies can do, given the list.</summary>
internal static class AuthorityPeers
{
    public const string May = "CERT-0123";

    public static Func<byte[], Func<HostileConnection, Task>> Honest { get; } = list => Says.Last([.. Head(list.Length), .. list]);

    public static IEnumerable<Behaviour<Func<byte[], Func<HostileConnection, Task>>>> Lists { get; } =
    [
        new("closes at once", _ => _ => Task.CompletedTask, "CRL at"),
        new("resets behind the request", _ => Says.ResetAsync, "the connection was reset"),
        new("promises more than it sends", list => Says.Last([.. Head(list.Length + 100), .. list]), "incomplete"),
        new("sends half the list", list => Says.Last([.. Head(list.Length / 2), .. list[..(list.Length / 2)]]), "cannot be read"),
        new("sends a list that is none", _ => Says.Last([.. Head(100), .. new byte[100]]), "cannot be read"),
        new("changes a byte of the list", list => Says.Last([.. Head(list.Length), .. list[..^1], (byte)(list[^1] ^ 1)]), "signature"),
        new("sends a list without end", _ => Says.Endless([.. "HTTP/1.1 200 OK\r\n\r\n"u8], new byte[16384]), "more was sent than is read"),
        new("sends a head without end", _ => Says.Endless([.. "HTTP/1.1 200 OK\r\n"u8], [.. "X-More: and more\r\n"u8]), "no HTTP response"),
        new("promises a length that no number holds", list => Says.Last([.. "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"u8, .. list]), null),
        new("redirects to this machine", _ => Says.Last([.. "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:22/\r\nContent-Length: 0\r\n\r\n"u8]), "redirects"),
        new("redirects to where the keys of clouds lie", _ => Says.Last([.. "HTTP/1.1 301 Moved Permanently\r\nLocation: http://169.254.169.254/latest\r\n\r\n"u8]), "redirects"),
        new("answers in chunks", list => Says.Last([.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"u8]), "chunks"),
        new("has no list", _ => Says.Last([.. "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8]), "HTTP 404"),
        new("says 100 before the list", list => Says.Last([.. "HTTP/1.1 100 Continue\r\n\r\n"u8, .. Head(list.Length), .. list]), null),
        new("says 100 without end", _ => Says.Endless([], [.. "HTTP/1.1 100 Continue\r\n\r\n"u8]), "no HTTP response"),
    ];

    /// <summary>What a responder can do while the list beside it is right: it takes nothing away from the list.</summary>
    public static IEnumerable<Behaviour<Func<HostileConnection, Task>>> Responders { get; } =
    [
        new("closes at once", _ => Task.CompletedTask, null),
        new("resets behind the request", Says.ResetAsync, null),
        new("keeps silent", peer => peer.HoldAsync(), null),
        new("sends garbage", Says.Last([.. Head(64), .. Enumerable.Range(0, 64).Select(value => (byte)value)]), null),
        new("sends an answer without end", Says.Endless([.. "HTTP/1.1 200 OK\r\n\r\n"u8], new byte[16384]), null),
        new("answers that it will try later", Says.Last([.. Head(5), 0x30, 3, 0x0A, 1, 3]), null),
        new("answers that it knows nobody", Says.Last([.. Head(5), 0x30, 3, 0x0A, 1, 6]), null),
        new("redirects to this machine", Says.Last([.. "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://localhost:22/\r\n\r\n"u8]), null),
    ];

    private static byte[] Head(int length) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/pkix-crl\r\nContent-Length: {length}\r\n\r\n"));
}
