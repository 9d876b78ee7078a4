namespace Sallyport.Lab.Misled;

/// <summary>What a UDP port can answer to a question for versions; null sends nothing.</summary>
internal static class QuicPeers
{
    public const string May = "QUIC-0139";

    private const int IdsAt = 5;

    /// <summary>Version Negotiation for a question (RFC 9000 17.2.1), its ids turned round.</summary>
    private static byte[] Negotiation(byte[] asked, params uint[] versions)
    {
        var (destination, rest) = Id(asked[IdsAt..]);
        var (source, _) = Id(rest);
        return [0xC0, 0, 0, 0, 0, (byte)source.Length, .. source, (byte)destination.Length, .. destination, .. versions.SelectMany(version => (byte[])[(byte)(version >> 24), (byte)(version >> 16), (byte)(version >> 8), (byte)version])];
    }

    public static IEnumerable<Behaviour<Func<byte[], IEnumerable<byte[]>>>> All { get; } =
    [
        new("keeps silent", _ => [], "no answer from UDP port"),
        new("sends an empty datagram", _ => [[]], "no Version Negotiation"),
        new("sends garbage", _ => [[.. Enumerable.Range(1, 200).Select(value => (byte)(value * 37))]], "no Version Negotiation"),
        new("sends what it got", asked => [asked], "no Version Negotiation"),
        new("speaks HTTP", _ => [[.. "HTTP/1.1 400 Bad Request\r\n\r\n"u8]], "no Version Negotiation"),
        new("answers another connection", asked => [Negotiation([.. asked[..IdsAt], 8, .. new byte[8], 8, .. new byte[8]], 1)], "no Version Negotiation"),
        new("lists no version", asked => [Negotiation(asked)], "no Version Negotiation"),
        new("lists half a version", asked => [Negotiation(asked, 1)[..^1]], "no Version Negotiation"),
        new("cuts its ids short", asked => [Negotiation(asked, 1)[..10]], "no Version Negotiation"),
        new("promises ids of 255 bytes", asked => [[0xC0, 0, 0, 0, 0, 255, .. asked]], "no Version Negotiation"),
        new("lists a version of its own alone", asked => [Negotiation(asked, 0xBABABABA)], null, "QUIC-0139"),
    ];

    private static (byte[] Id, byte[] Behind) Id(byte[] bytes) => (bytes[1..(1 + bytes[0])], bytes[(1 + bytes[0])..]);
}
