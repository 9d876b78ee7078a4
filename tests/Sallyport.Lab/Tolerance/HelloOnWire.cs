using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Tolerance;

/// <summary>A ClientHello as it came: what a picky server looks at.</summary>
/// <param name="RecordVersion">The version on the first record.</param>
/// <param name="Records">Records that it took.</param>
/// <param name="FirstRead">Bytes that came in the first segment, as far as the system kept segments apart.</param>
/// <param name="Message">The handshake message.</param>
internal sealed record HelloOnWire(int RecordVersion, int Records, int FirstRead, byte[] Message)
{
    private const int HeaderSize = 5;

    public OfferedHello Offer { get; } = OfferedHello.Read(Message);

    public int LegacyVersion => (Message[4] << 8) | Message[5];

    public IEnumerable<int> Suites => Ids(Offer.Suites);

    public IEnumerable<int> ExtensionTypes
    {
        get
        {
            for (var rest = Offer.Extensions; rest.Length >= 4; rest = rest[(4 + ((rest[2] << 8) | rest[3]))..]) yield return (rest[0] << 8) | rest[1];
        }
    }

    /// <summary>True when one of the ids is of the form ?a?a.</summary>
    public static bool HasGrease(IEnumerable<int> ids) => ids.Any(id => (id & 0x0F0F) == 0x0A0A && id >> 8 == (id & 0xFF));

    /// <summary>The ids of a list in an extension whose length has that many bytes.</summary>
    public IEnumerable<int> Listed(int extension, int prefix) => Offer.ExtensionOf(extension) is { } body ? Ids(body[prefix..]) : [];

    /// <summary>Reads one; null for anything else.</summary>
    public static async Task<HelloOnWire?> ReadAsync(HostileConnection peer)
    {
        var received = new List<byte>();
        var buffer = new byte[65536];
        var first = 0;
        while (true)
        {
            var count = await peer.Stream.ReadAsync(buffer, peer.Ended);
            if (count == 0) return null;
            if (first == 0) first = count;
            received.AddRange(buffer.AsSpan(0, count));
            if (received[0] != 22) return null;
            if (Whole([.. received], first) is { } hello) return hello;
        }
    }

    /// <summary>Reads one from what came so far; null while it is not whole.</summary>
    public static HelloOnWire? Whole(byte[] bytes, int first)
    {
        var message = new List<byte>();
        var records = 0;
        for (var at = 0; at + HeaderSize <= bytes.Length; records++)
        {
            var length = (bytes[at + 3] << 8) | bytes[at + 4];
            if (at + HeaderSize + length > bytes.Length) break;
            message.AddRange(bytes.AsSpan(at + HeaderSize, length));
            at += HeaderSize + length;
        }

        return message.Count >= 4 && message.Count >= 4 + ((message[1] << 16) | (message[2] << 8) | message[3]) ? new((bytes[1] << 8) | bytes[2], records, first, [.. message]) : null;
    }

    private static IEnumerable<int> Ids(byte[] bytes) => bytes.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0] << 8) | pair[1]);
}
