using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Wire;
using Sallyport.Wire.Http2;

namespace Sallyport.Probes.Http;

/// <summary>Greets a server that settled on h2 as HTTP/2 wants it, and reads its settings; the connection then ends in order.</summary>
internal static class Http2Probe
{
    private const int MostRead = 32 * 1024;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(1);

    /// <summary>Greets; null when the server settled on something else.</summary>
    /// <param name="channel">The open channel.</param>
    /// <param name="connection">Its connection, whose time is cut.</param>
    /// <param name="handshake">How long the handshake took: the server is given a multiple of it.</param>
    internal static async Task<Http2Greeting?> GreetAsync(TlsChannel channel, Connection connection, TimeSpan handshake)
    {
        if (!channel.Facts.Alpn.AsSpan().SequenceEqual("h2"u8)) return null;

        connection.EndWithin(LeastPatience + (4 * handshake));
        if (await channel.SendAsync(ClientPreface.Greeting.ToArray()) is { } unsent) return new([], Fault: unsent);

        var received = new List<byte>();
        while (received.Count < MostRead)
        {
            var (data, fault) = await channel.ReceiveAsync();
            if (data.IsEmpty) return new([], Fault: fault ?? NetworkFault.Closed);

            received.AddRange(data.Span);
            if (Read([.. received]) is not { } greeting) continue;
            if (greeting.Breach is null) await channel.SendAsync(ClientPreface.Farewell.ToArray());
            return greeting;
        }

        return new([], Fault: NetworkFault.TooMuch);
    }

    /// <summary>What the server's first bytes say; null while they are too few.</summary>
    internal static Http2Greeting? Read(ReadOnlySpan<byte> bytes)
    {
        var read = SettingsFrame.Read(bytes);
        if (read.Status == ParseStatus.NeedMore) return null;
        if (!read.IsOk) return new([], Breach: read.Reason);

        var settings = ImmutableArray.CreateBuilder<Http2Setting>(read.Value.Count);
        for (var i = 0; i < read.Value.Count; i++)
        {
            var (id, value) = read.Value[i];
            settings.Add(new Http2Setting(id, value));
        }

        return new(settings.DrainToImmutable());
    }
}
