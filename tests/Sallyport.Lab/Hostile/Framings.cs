using static Sallyport.Lab.Hostile.Misbehaviour;
using static Sallyport.Lab.Hostile.Octets;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers whose lengths lie, at each level that has one.</summary>
internal static class Framings
{
    private const int AboveLargestCiphertext = (1 << 14) + 2048 + 1;

    public static IEnumerable<Misbehaviour> All =>
    [
        Answering("announces a record above 2^14 + 2048", Expected.NeverSecure, _ => [.. Header(Handshake, AboveLargestCiphertext), .. new byte[AboveLargestCiphertext]]),
        Answering("announces a record of 65535 and sends four bytes", Expected.NeverSecure, _ => [.. Header(Handshake, 0xFFFF), 2, 0, 0, 70]),
        Answering("announces a handshake message of 2^24 - 1", Expected.NeverSecure, _ => Record(Handshake, 2, 0xFF, 0xFF, 0xFF, 3, 3)),
        Answering("announces more extensions than follow", Expected.NeverSecure, hello => WithExtensionsLength(hello, 0x4000)),
        Answering("announces fewer extensions than follow", Expected.NeverSecure, hello => WithExtensionsLength(hello, 2)),
        Answering("sends an extension longer than the list it is in", Expected.NeverSecure, hello => new ServerHello(hello) { Extensions = [[0xFF, 1, 0x7F, 0xFF, 0]] }.Record),
        Answering("announces a session id of 255 bytes", Expected.NeverSecure, hello => new ServerHello(hello) { SessionId = new byte[255] }.Record),
        Answering("sends bytes after the end of its hello", Expected.NeverSecure, hello => HandshakeRecords(Message(2, [.. new ServerHello(hello).Body, 1, 2, 3]))),
        Answering("sends an empty ServerHello", Expected.NeverSecure, _ => HandshakeRecords(Message(2))),
        Answering("sends an empty alert record", Expected.NeverSecure, _ => Record(Alert)),
        Answering("sends a record of an unknown type", Expected.NeverSecure, _ => Record(99, 1, 2, 3)),
    ];

    private static byte[] WithExtensionsLength(OfferedHello hello, int length)
    {
        var body = new ServerHello(hello).Body;
        var at = 2 + 32 + 1 + hello.SessionId.Length + 2 + 1;
        return HandshakeRecords(Message(2, [.. body[..at], .. UInt16(length), .. body[(at + 2)..]]));
    }
}
