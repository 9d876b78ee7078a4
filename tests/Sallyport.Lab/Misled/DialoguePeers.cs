using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Misled;

/// <summary>What a mail server can do on one of its connections instead of going over to TLS.</summary>
internal static class DialoguePeers
{
    private static readonly byte[] Greeting = [.. "220 lab.example ESMTP\r\n"u8];

    public static IEnumerable<Behaviour<Func<HostileConnection, Task>>> All { get; } =
    [
        new("says nothing", peer => peer.HoldAsync(), null),
        new("closes at once", _ => Task.CompletedTask, null),
        new("resets at once", peer =>
        {
            peer.Reset();
            return Task.CompletedTask;
        }, null),
        new("greets without end", peer => peer.FloodAsync([.. "220-and so on\r\n"u8]), null),
        new("greets a byte at a time for ever", async peer =>
        {
            while (true)
            {
                await peer.SendAsync([(byte)'2']);
                await Task.Delay(200, peer.Ended);
            }
        }, null),
        new("greets with zero bytes and escapes", async peer =>
        {
            await peer.SendAsync([.. "220 \0\u001B[2J\r\n"u8]);
            await peer.HoldAsync();
        }, null),
        new("turns the client away", peer => peer.SendAsync([.. "421 too many connections\r\n"u8]), null),
        new("speaks TLS at once", async peer =>
        {
            await peer.SendAsync(Records.AlertRecord(Records.Fatal, 10));
            await peer.HoldAsync();
        }, null),
        new("lists what it can without end", async peer =>
        {
            await peer.SendAsync(Greeting);
            await Says.HearAsync(peer);
            await peer.FloodAsync([.. "250-MORE\r\n"u8]);
        }, null),
        new("says nothing to STARTTLS", async peer =>
        {
            await OfferAsync(peer);
            await peer.HoldAsync();
        }, null),
        new("puts STARTTLS off", async peer =>
        {
            await OfferAsync(peer);
            await peer.SendAsync([.. "454 TLS not available due to temporary reason\r\n"u8]);
            await peer.HoldAsync();
        }, null),
        new("closes behind its go-ahead", async peer =>
        {
            await OfferAsync(peer);
            await peer.SendAsync([.. "220 go\r\n"u8]);
        }, null),
        new("goes on in plain text behind its go-ahead", async peer =>
        {
            await OfferAsync(peer);
            await peer.SendAsync([.. "220 go\r\n"u8]);
            await Says.HearAsync(peer);
            await peer.SendAsync([.. "500 what?\r\n"u8]);
            await peer.HoldAsync();
        }, null),
    ];

    /// <summary>The dialogue up to the client's STARTTLS, as it should be.</summary>
    public static async Task OfferAsync(HostileConnection peer)
    {
        await peer.SendAsync(Greeting);
        await Says.HearAsync(peer);
        await peer.SendAsync([.. "250-lab.example\r\n250-STARTTLS\r\n250 HELP\r\n"u8]);
        await Says.HearAsync(peer);
    }
}
