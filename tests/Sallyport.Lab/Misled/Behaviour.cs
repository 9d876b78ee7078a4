using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Misled;

/// <summary>One way in which something beside the hellos misbehaves: what is behind the handshake, on another port, in the DNS, at an authority.</summary>
/// <typeparam name="TScript">How it is played.</typeparam>
/// <param name="Name">What is done, as the end of "... that ...".</param>
/// <param name="Script">Does it.</param>
/// <param name="Told">Words that the reason of a check has, which cannot decide any more; null where nothing may change.</param>
/// <param name="Fails">The checks that find the fault.</param>
internal sealed record Behaviour<TScript>(string Name, TScript Script, string? Told, params string[] Fails)
{
    /// <summary>Checks that may say something else than before, since they see something else; ids, space between.</summary>
    public string Turns { get; init; } = string.Empty;
}

/// <summary>Scripts of a plain connection.</summary>
internal static class Says
{
    /// <summary>Reads what came first, says something, and keeps the connection.</summary>
    public static Func<HostileConnection, Task> Once(byte[] bytes) => async peer =>
    {
        await HearAsync(peer);
        await peer.SendAsync(bytes);
        await peer.HoldAsync();
    };

    /// <summary>Says a beginning, and then the same for ever.</summary>
    public static Func<HostileConnection, Task> Endless(byte[] beginning, byte[] again) => async peer =>
    {
        await HearAsync(peer);
        await peer.SendAsync(beginning);
        await peer.FloodAsync(again);
    };

    /// <summary>Says something with a wait before each byte.</summary>
    public static Func<HostileConnection, Task> Slowly(byte[] bytes) => async peer =>
    {
        await HearAsync(peer);
        foreach (var value in bytes)
        {
            await Task.Delay(400, peer.Ended);
            await peer.SendAsync([value]);
        }
    };

    /// <summary>Says something and ends the connection.</summary>
    public static Func<HostileConnection, Task> Last(byte[] bytes) => async peer =>
    {
        await HearAsync(peer);
        await peer.SendAsync(bytes);
    };

    public static async Task ResetAsync(HostileConnection peer)
    {
        await HearAsync(peer);
        peer.Reset();
    }

    public static async Task<int> HearAsync(HostileConnection peer) => await peer.Stream.ReadAsync(new byte[4096], peer.Ended);
}
