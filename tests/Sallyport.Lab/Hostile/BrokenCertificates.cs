using static Sallyport.Lab.Hostile.Messages;
using static Sallyport.Lab.Hostile.Misbehaviour;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers whose Certificate message is too big, too small, or not of certificates.</summary>
internal static class BrokenCertificates
{
    private const int Megabyte = 1 << 20;
    private const int SequenceOfFourByteLength = 0x84;

    public static IEnumerable<Misbehaviour> All =>
    [
        Showing("sends a certificate of one megabyte", _ => [Garbage(Megabyte)]),
        Showing("sends ten thousand tiny certificates", _ => Enumerable.Repeat<byte[]>([0x30, 0x00], 10_000)),
        Showing("sends its certificate two hundred times", peer => Enumerable.Repeat(peer.Credential.Chain[0], 200)),
        Showing("sends an empty certificate list", _ => []),
        Showing("sends a certificate of no bytes", _ => [[]]),
        Showing("sends a certificate that is not DER", _ => [Garbage(500)]),
        Showing("sends a certificate cut in the middle", peer => [peer.Credential.Chain[0][..200]]),
        Showing("sends a certificate with a length of four gigabytes", _ => [[0x30, SequenceOfFourByteLength, 0xFF, 0xFF, 0xFF, 0xFF, 0x02, 0x01]]),
        Showing("sends a certificate nested a hundred thousand deep", _ => [Nested(100_000)]),
        Showing("sends a certificate with a zero byte appended", peer => [[.. peer.Credential.Chain[0], 0]]),
        Answering("announces a longer certificate list than it sends", Expected.NeverSecure, hello =>
            HandshakeRecords(new ServerHello(hello).Bytes, Message(11, 0, 0xFF, 0xFF, 0, 0, 2, 0x30, 0))),
    ];

    private static Misbehaviour Showing(string name, Func<HostileConnection, IEnumerable<byte[]>> certificates) =>
        new(name, Expected.NeverSecure, async peer =>
        {
            using var server = new Tls12Server(peer);
            await server.SendFlightAsync(certificates(peer));
            await peer.HoldAsync();
        });

    private static byte[] Garbage(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

    /// <summary>Constructed values of indefinite length, each in the one before: a recursive reader overflows its stack.</summary>
    private static byte[] Nested(int depth) => [.. Enumerable.Repeat<byte[]>([0x30, 0x80], depth).SelectMany(level => level)];
}
