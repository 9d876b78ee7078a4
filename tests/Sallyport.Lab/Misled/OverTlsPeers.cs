using System.Net.Security;
using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Misled;

/// <summary>What a server can do behind a handshake that is right.</summary>
internal static class OverTlsPeers
{
    public const string MayHttp = "HTTP-0130 HTTP-0132 HTTP-0133 HTTP-0134 HTTP-0135 HTTP-0136 TLS-0058 TLS-0060 TLS-0061 PATCH-0154 PATCH-0155 PATCH-0156 PATCH-0157";
    public const string MayHttp2 = "HTTP-0137";

    private const byte Settings = 4;
    private const byte GoAway = 7;
    private const byte Continuation = 9;
    private static readonly byte[] Page = [.. "HTTP/1.1 200 OK\r\nServer: lab/1.0\r\nStrict-Transport-Security: max-age=31536000\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nlab\n"u8];
    private static readonly byte[] Status = [.. "HTTP/1.1 200 OK\r\n"u8];

    public static Func<SslStream, HostileConnection, Task> HonestHttp { get; } = Once(Page);

    public static Func<SslStream, HostileConnection, Task> HonestHttp2 { get; } = Once(Frame(Settings, 0, 3, 0, 0, 0, 100));

    public static IEnumerable<Behaviour<Func<SslStream, HostileConnection, Task>>> Http { get; } =
    [
        new("answers nothing", Once([]), "no answer in time"),
        new("closes behind the request", (_, _) => Task.CompletedTask, "no HTTP response"),
        new("sends header lines without end", Endless(Status, [.. "X-More: and more\r\n"u8]), "a head of more than"),
        new("sends one header line without end", Endless([.. Status, .. "X-Long: "u8], [.. "aaaaaaaaaaaaaaaa"u8]), "64 KiB"),
        new("sends half a status line", Once([.. "HTTP/1.1 2"u8]), "stayed incomplete"),
        new("speaks another protocol inside TLS", Once([.. "220 mail.example ESMTP\r\n"u8]), "no HTTP response"),
        new("puts zero bytes into a header's name", Once([.. Status, .. "X\0Y: a\r\n\r\n"u8]), "no HTTP response"),
        new("says 100 without end", Endless([], [.. "HTTP/1.1 100 Continue\r\n\r\n"u8]), "interim responses without end"),
        new("says 100 before its page", Once([.. "HTTP/1.1 100 Continue\r\n\r\n"u8, .. Page]), null),
        new("sends its page in single bytes", async (tls, peer) =>
        {
            foreach (var value in Page) await tls.WriteAsync((byte[])[value], peer.Ended);
            await peer.HoldAsync();
        }, null),
        new("breaks a record behind the request", async (_, peer) =>
        {
            await peer.SendAsync(Records.Record(Records.ApplicationData, new byte[64]));
            await peer.HoldAsync();
        }, "no HTTP response"),
    ];

    public static IEnumerable<Behaviour<Func<SslStream, HostileConnection, Task>>> Http2 { get; } =
    [
        new("settles on h2 and says nothing", Once([]), "no answer in time"),
        new("settles on h2 and closes", (_, _) => Task.CompletedTask, "the connection was"),
        new("sends half a frame", Once(Frame(Settings)[..5]), "no answer in time"),
        new("promises settings that do not come", Once(Frame(Settings, new byte[600])[..20]), "no answer in time"),
        new("breaks a record behind the preface", async (_, peer) =>
        {
            await peer.SendAsync(Records.Record(Records.ApplicationData, new byte[64]));
            await peer.HoldAsync();
        }, "behind the client's preface"),
        new("floods with settings", Endless(HonestSettings, Frame(Settings)), null),
        new("sends pings without end behind its settings", Endless(HonestSettings, Frame(6, new byte[8])), null),
        new("says goodbye first", Once(Frame(GoAway, new byte[8])), null, "HTTP-0137"),
        new("continues headers that never began", Endless([], Frame(Continuation, 0x82)), null, "HTTP-0137"),
        new("speaks HTTP/1.1 where h2 was settled", Once(Page), null, "HTTP-0137"),
        new("sends settings of another stream", Once([0, 0, 0, Settings, 0, 0, 0, 0, 1]), null, "HTTP-0137"),
        new("sends half a setting", Once(Frame(Settings, 0, 3, 0)), null, "HTTP-0137"),
    ];

    private static byte[] HonestSettings => Frame(Settings, 0, 3, 0, 0, 0, 100);

    private static byte[] Frame(byte type, params byte[] payload) => [.. Octets.UInt24(payload.Length), type, 0, 0, 0, 0, 0, .. payload];

    private static Func<SslStream, HostileConnection, Task> Once(byte[] bytes) => async (tls, peer) =>
    {
        await tls.WriteAsync(bytes, peer.Ended);
        await HoldAsync(tls, peer);
    };

    private static Func<SslStream, HostileConnection, Task> Endless(byte[] beginning, byte[] again) => async (tls, peer) =>
    {
        byte[] block = [.. Enumerable.Repeat(again, 1 + (8192 / again.Length)).SelectMany(copy => copy)];
        await tls.WriteAsync(beginning, peer.Ended);
        while (true) await tls.WriteAsync(block, peer.Ended);
    };

    private static async Task HoldAsync(SslStream tls, HostileConnection peer)
    {
        var ignored = new byte[4096];
        while (await tls.ReadAsync(ignored, peer.Ended) > 0)
        {
        }
    }
}
