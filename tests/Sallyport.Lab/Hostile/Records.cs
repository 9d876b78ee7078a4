using static Sallyport.Lab.Hostile.Octets;

namespace Sallyport.Lab.Hostile;

/// <summary>TLS records and the handshake messages in them, as bytes, legal or not.</summary>
internal static class Records
{
    public const byte ChangeCipherSpec = 20;
    public const byte Alert = 21;
    public const byte Handshake = 22;
    public const byte ApplicationData = 23;
    public const byte Heartbeat = 24;

    public const byte Warning = 1;
    public const byte Fatal = 2;

    private const int LargestRecord = 1 << 14;

    public static byte[] Record(byte type, params byte[] body) => [type, 3, 3, .. Vector16(body)];

    /// <summary>A record header that promises more or fewer bytes than follow.</summary>
    public static byte[] Header(byte type, int length) => [type, 3, 3, .. UInt16(length)];

    public static byte[] AlertRecord(byte level, byte description) => Record(Alert, level, description);

    public static byte[] Message(byte type, params byte[] body) => [type, .. Vector24(body)];

    /// <summary>Handshake messages in as many records as they need.</summary>
    public static byte[] HandshakeRecords(params byte[][] messages) =>
        [.. messages.SelectMany(message => message).Chunk(LargestRecord).SelectMany(part => Record(Handshake, part))];
}
