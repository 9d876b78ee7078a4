using System.Net.Security;
using System.Text;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers whose TLS is right: slow ones that have to be waited for, and those whose page is the attack.</summary>
internal static class OddAnswers
{
    public static IEnumerable<Misbehaviour> All =>
    [
        new("finishes TLS 1.2 as it should", Expected.Works, async peer =>
        {
            using var server = new Tls12Server(peer);
            await server.SendFlightAsync(peer.Credential.Chain);
            await server.ReadClientAsync();
            await server.SendFinishedAsync(server.Finished);
            await peer.SendAsync(server.Sending.Seal(ApplicationData, [.. "HTTP/1.1 204 No Content\r\n\r\n"u8]));
            await peer.HoldAsync();
        }),
        Speaking("sends its whole handshake byte by byte", stream => new TricklingStream(stream), tls => tls.WriteAsync(Page("")).AsTask()),
        Speaking("answers a page", tls => tls.WriteAsync(Page("")).AsTask()),
        Speaking("closes without a page", _ => Task.CompletedTask),
        Speaking("says nothing after the handshake", tls => tls.ReadExactlyAsync(new byte[1 << 20]).AsTask()),
        Speaking("sends headers without end", tls => Flood(tls, "X-Endless: yes\r\n")),
        Speaking("sends one header line without end", tls => Flood(tls, "AAAAAAAAAAAAAAAA")),
        Speaking("sends a body without end", async tls =>
        {
            await tls.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
            await Flood(tls, "body body body\n");
        }),
        Speaking("sends chunks of negative length", tls => tls.WriteAsync(Page("Transfer-Encoding: chunked\r\n\r\n-1\r\n")).AsTask()),
        Speaking("answers no HTTP inside TLS", tls => tls.WriteAsync("220 mail.lab.example ESMTP\r\n"u8.ToArray()).AsTask()),
        Speaking("sends escape sequences in its headers", tls => tls.WriteAsync(Page("Server: \u001b[2J\u001b]0;owned\u0007nginx\r\n")).AsTask()),
        Speaking("redirects to itself", tls => tls.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")).AsTask()),
    ];

    private static byte[] Page(string headers) => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}Content-Length: 4\r\nConnection: close\r\n\r\nlab\n");

    private static async Task Flood(SslStream tls, string text)
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, 1024)));
        await tls.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
        while (true) await tls.WriteAsync(block);
    }

    private static Misbehaviour Speaking(string name, Func<SslStream, Task> answer) => Speaking(name, stream => stream, answer);

    private static Misbehaviour Speaking(string name, Func<Stream, Stream> carrier, Func<SslStream, Task> answer) => new(name, Expected.Works, async peer =>
    {
        using var tls = new SslStream(carrier(peer.Stream));
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = peer.Credential.Context }, peer.Ended);
        await answer(tls);
        await tls.ShutdownAsync();
    });
}
