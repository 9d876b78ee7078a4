using System.Buffers.Binary;

namespace Sallyport.Lab.Hostile;

/// <summary>What a hostile peer needs to know of a ClientHello to answer it almost correctly.</summary>
internal sealed record OfferedHello(byte[] Raw, byte[] SessionId, byte[] Suites, byte[] Extensions)
{
    private const int SessionIdLengthAt = 4 + 2 + 32;
    private const int SupportedGroups = 10;
    private const int SignatureAlgorithms = 13;
    private const int SupportedVersions = 43;
    private const int KeyShare = 51;

    /// <summary>The 32 random bytes.</summary>
    public byte[] Random => Raw[6..38];

    public bool OffersTls12 => Raw is [_, _, _, _, 3, 3, ..];

    public bool OffersTls13 => Extension(SupportedVersions) is [_, .. var versions] && Pairs(versions).Contains((ushort)0x0304);

    public bool Offers(ushort suite) => Pairs(Suites).Contains(suite);

    public bool OffersGroup(int group) => Extension(SupportedGroups) is [_, _, .. var groups] && Pairs(groups).Contains((ushort)group);

    public bool OffersScheme(int scheme) => Extension(SignatureAlgorithms) is [_, _, .. var schemes] && Pairs(schemes).Contains((ushort)scheme);

    /// <summary>Reads the handshake message; anything that is not a ClientHello gives an empty offer.</summary>
    public static OfferedHello Read(byte[] message)
    {
        if (message.Length <= SessionIdLengthAt || message[0] != 1) return new(message, [], [], []);

        var sessionId = message[(SessionIdLengthAt + 1)..][..message[SessionIdLengthAt]];
        var suites = message[(SessionIdLengthAt + 1 + sessionId.Length)..];
        var afterSuites = SkipVector16(suites);
        var afterCompression = afterSuites[(1 + afterSuites[0])..];
        return new(message, sessionId, suites[2..^afterSuites.Length], afterCompression.Length < 2 ? [] : afterCompression[2..]);
    }

    /// <summary>The public key offered for a group of TLS 1.3; empty when there is none.</summary>
    public byte[] KeyOf(int group)
    {
        var rest = Extension(KeyShare) is { Length: > 2 } shares ? shares[2..] : [];
        for (; rest.Length >= 4; rest = SkipVector16(rest[2..]))
            if (BinaryPrimitives.ReadUInt16BigEndian(rest) == group) return rest[4..][..BinaryPrimitives.ReadUInt16BigEndian(rest.AsSpan(2))];
        return [];
    }

    /// <summary>The body of an extension; null when it is not there.</summary>
    public byte[]? ExtensionOf(int type)
    {
        for (var rest = Extensions; rest.Length >= 4; rest = SkipVector16(rest[2..]))
            if (BinaryPrimitives.ReadUInt16BigEndian(rest) == type) return rest[4..][..BinaryPrimitives.ReadUInt16BigEndian(rest.AsSpan(2))];
        return null;
    }

    private byte[] Extension(int type) => ExtensionOf(type) ?? [];

    private static IEnumerable<ushort> Pairs(byte[] bytes) => bytes.Chunk(2).Where(pair => pair.Length == 2).Select(pair => BinaryPrimitives.ReadUInt16BigEndian(pair));

    private static byte[] SkipVector16(byte[] bytes) => bytes[(2 + BinaryPrimitives.ReadUInt16BigEndian(bytes))..];
}
