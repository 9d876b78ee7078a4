using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Misled;

/// <summary>What a port of plain HTTP can do instead of leading to HTTPS.</summary>
internal static class PlainHttpPeers
{
    public const string May = "HTTP-0131 VULN-0095";

    private static readonly byte[] Redirect = [.. "HTTP/1.1 301 Moved Permanently\r\nLocation: https://lab.example/\r\nContent-Length: 0\r\n\r\n"u8];
    private static readonly byte[] Status = [.. "HTTP/1.1 301 Moved Permanently\r\n"u8];

    public static Func<HostileConnection, Task> Honest { get; } = Says.Once(Redirect);

    public static IEnumerable<Behaviour<Func<HostileConnection, Task>>> All { get; } =
    [
        new("takes the connection and says nothing", peer => peer.HoldAsync(), "no answer in time"),
        new("closes at once", _ => Task.CompletedTask, "the connection was"),
        new("resets behind the request", Says.ResetAsync, "the connection was reset"),
        new("sends header lines without end", Says.Endless(Status, [.. "X-More: and more\r\n"u8]), "a head of more than"),
        new("sends one header line without end", Says.Endless([.. Status, .. "X-Long: "u8], [.. "aaaaaaaaaaaaaaaa"u8]), "64 KiB"),
        new("sends a byte now and then", Says.Slowly(Redirect), "no answer in time"),
        new("sends half a status line and closes", Says.Last([.. "HTTP/1.1 3"u8]), "the connection was closed"),
        new("answers as TLS", Says.Once(Records.AlertRecord(Records.Fatal, 10)), "no HTTP response"),
        new("greets as SSH", Says.Once([.. "SSH-2.0-OpenSSH_9.9\r\n"u8]), "no HTTP response"),
        new("puts a control character into a header's name", Says.Once([.. Status, .. "X-\u001B[2J: a\r\n\r\n"u8]), "no HTTP response"),
        new("sends zero bytes alone", Says.Endless([], new byte[16]), "no HTTP response"),
        new("drips the right answer in single bytes", async peer =>
        {
            await Says.HearAsync(peer);
            await peer.TrickleAsync(Redirect);
            await peer.HoldAsync();
        }, null),
        new("sends a page of a gigabyte behind the right answer", Says.Endless([.. Status, .. "Location: https://lab.example/\r\nContent-Length: 1073741824\r\n\r\n"u8], new byte[16384]), null),
        new("says 100 before the right answer", Says.Once([.. "HTTP/1.1 100 Continue\r\n\r\n"u8, .. Redirect]), null),
        new("says 103 twice before the right answer", Says.Once([.. "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"u8, .. Redirect]), null),
        new("says 100 without end", Says.Endless([], [.. "HTTP/1.1 100 Continue\r\n\r\n"u8]), "interim responses without end"),
    ];
}
