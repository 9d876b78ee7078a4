using static Sallyport.Lab.Hostile.Misbehaviour;
using static Sallyport.Lab.Hostile.Messages;
using static Sallyport.Lab.Hostile.Octets;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers whose hello is well formed and answers a question that nobody asked.</summary>
internal static class LyingHellos
{
    private const ushort UnassignedSuite = 0x6A6B;
    private const ushort UnassignedGroup = 0x6A6B;
    private const ushort UnassignedExtension = 0x6A6B;

    public static IEnumerable<Misbehaviour> All =>
    [
        Answering("chooses a suite that was not offered", Expected.NeverSecure, hello => new ServerHello(hello) { Suite = UnassignedSuite }.Record),
        Answering("chooses the signalling suite 00FF", Expected.NeverSecure, hello => new ServerHello(hello) { Suite = 0x00FF }.Record),
        Answering("chooses a version that was not offered", Expected.NeverSecure, hello => new ServerHello(hello) { Version = 0x0305 }.Record),
        Answering("answers version 0000", Expected.NeverSecure, hello => new ServerHello(hello) { Version = 0 }.Record),
        Answering("names an unknown version in supported_versions", Expected.NeverSecure, hello =>
            (ServerHello.Tls13(hello) with { Extensions = [Extension(SupportedVersions, 0x7F, 0x1C)] }).Record),
        Answering("names TLS 1.2 in supported_versions", Expected.NeverSecure, hello =>
            (ServerHello.Tls13(hello) with { Extensions = [Extension(SupportedVersions, 3, 3)] }).Record),
        Answering("does not echo the session id in TLS 1.3", Expected.NeverSecure, hello => (ServerHello.Tls13(hello) with { SessionId = [1, 2, 3] }).Record),
        Answering("chooses a TLS 1.2 suite in TLS 1.3", Expected.NeverSecure, hello => (ServerHello.Tls13(hello) with { Suite = EcdheEcdsaAes128Gcm }).Record),
        Answering("chooses a TLS 1.3 suite in TLS 1.2", Expected.NeverSecure, hello => new ServerHello(hello) { Suite = Aes128GcmSha256 }.Record),
        Answering("chooses DEFLATE compression", Expected.NeverSecure, hello => new ServerHello(hello) { Compression = 1 }.Record),
        Answering("answers an extension that was not offered", Expected.NeverSecure, hello => new ServerHello(hello) { Extensions = [Extension(UnassignedExtension, 1)] }.Record),
        Answering("sends the same extension twice", Expected.NeverSecure, hello =>
            new ServerHello(hello) { Extensions = [Extension(RenegotiationInfo, 0), Extension(RenegotiationInfo, 0)] }.Record),
        Answering("asks in a retry for a group that was not offered", Expected.NeverSecure, hello => HandshakeRecords(HelloRetryRequest(hello, UnassignedGroup))),
        Answering("sends a key share of no bytes", Expected.NeverSecure, hello =>
            (ServerHello.Tls13(hello) with { Extensions = [Extension(SupportedVersions, 3, 4), Extension(KeyShare, [.. UInt16(X25519), 0, 0])] }).Record),
        Answering("sends a key share that is all zero", Expected.NeverSecure, hello =>
            (ServerHello.Tls13(hello) with { Extensions = [Extension(SupportedVersions, 3, 4), Extension(KeyShare, [.. UInt16(X25519), .. Vector16(new byte[32])])] }).Record),
        AfterHello("sends two retry requests", Expected.NeverSecure, async (peer, hello) =>
        {
            await peer.SendAsync(HandshakeRecords(HelloRetryRequest(hello, Secp256r1)));
            await peer.SendAsync(HandshakeRecords(HelloRetryRequest(await peer.ReadHelloAsync(), Secp256r1)));
            await peer.HoldAsync();
        }),
        AfterHello("answers every hello with another retry request", Expected.NeverSecure, async (peer, hello) =>
        {
            for (; ; hello = await peer.ReadHelloAsync()) await peer.SendAsync(HandshakeRecords(HelloRetryRequest(hello, Secp256r1)));
        }),
        Answering("sends the client's own hello back", Expected.NeverSecure, hello => HandshakeRecords(hello.Raw)),
        Answering("sends its certificate before its hello", Expected.NeverSecure, _ => HandshakeRecords(Certificate([0x30, 0x00]))),
    ];
}
