using static Sallyport.Lab.Hostile.Octets;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Hostile;

/// <summary>The server's handshake messages (RFC 5246 7.4, RFC 8446 4) as bytes.</summary>
internal static class Messages
{
    public const ushort EcdheEcdsaAes128Gcm = 0xC02B;
    public const ushort Aes128GcmSha256 = 0x1301;
    public const ushort X25519 = 0x001D;
    public const ushort Secp256r1 = 0x0017;

    public const ushort SupportedVersions = 43;
    public const ushort KeyShare = 51;
    public const ushort RenegotiationInfo = 0xFF01;

    /// <summary>The random that makes a ServerHello a HelloRetryRequest: SHA-256 of "HelloRetryRequest" (RFC 8446 4.1.3).</summary>
    private static readonly byte[] RetryRandom = System.Security.Cryptography.SHA256.HashData("HelloRetryRequest"u8);

    public static byte[] HelloDone { get; } = Message(14);

    public static byte[] Extension(int type, params byte[] body) => [.. UInt16(type), .. Vector16(body)];

    public static byte[] Certificate(params IEnumerable<byte[]> certificates) =>
        Message(11, Vector24([.. certificates.SelectMany(certificate => Vector24(certificate))]));

    /// <summary>ServerKeyExchange over a named curve, with the scheme and signature given (RFC 8422 5.4).</summary>
    public static byte[] KeyExchange(int group, byte[] point, int scheme, byte[] signature) =>
        Message(12, [3, .. UInt16(group), .. Vector8(point), .. UInt16(scheme), .. Vector16(signature)]);

    /// <summary>The certificates as TLS 1.3 lists them, each with an empty list of extensions (RFC 8446 4.4.2).</summary>
    public static byte[] Certificate13(params IEnumerable<byte[]> certificates) =>
        Message(11, [0, .. Vector24([.. certificates.SelectMany(certificate => (byte[])[.. Vector24(certificate), 0, 0])])]);

    public static byte[] EncryptedExtensions(params byte[][] extensions) => Message(8, Vector16([.. extensions.SelectMany(extension => extension)]));

    /// <summary>A ticket for a session that nobody keeps (RFC 8446 4.6.1).</summary>
    public static byte[] NewSessionTicket() => Message(4, [0, 0, 14, 16, 0, 0, 0, 1, .. Vector8(1), .. Vector16(new byte[64]), 0, 0]);

    public static byte[] HelloRetryRequest(OfferedHello hello, int group) => new ServerHello(hello)
    {
        Random = RetryRandom,
        Suite = Aes128GcmSha256,
        Extensions = [Extension(SupportedVersions, 3, 4), Extension(KeyShare, UInt16(group))],
    }.Bytes;
}
