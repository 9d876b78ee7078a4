using static Sallyport.Lab.Hostile.Octets;

namespace Sallyport.Lab.Hostile;

/// <summary>A ServerHello that is legal as an answer to a TLS 1.2 offer until a member is set otherwise.</summary>
internal sealed record ServerHello(OfferedHello Hello)
{
    public int Version { get; init; } = 0x0303;

    public byte[] Random { get; init; } = [.. Enumerable.Range(7, 32).Select(i => (byte)i)];

    public byte[] SessionId { get; init; } = Hello.SessionId;

    public int Suite { get; init; } = Messages.EcdheEcdsaAes128Gcm;

    public byte Compression { get; init; }

    public byte[][] Extensions { get; init; } = [Messages.Extension(Messages.RenegotiationInfo, 0)];

    public byte[] Body =>
    [
        .. UInt16(Version), .. Random, .. Vector8(SessionId), .. UInt16(Suite), Compression,
        .. Vector16([.. Extensions.SelectMany(extension => extension)]),
    ];

    public byte[] Bytes => Records.Message(2, Body);

    public byte[] Record => Records.HandshakeRecords(Bytes);

    /// <summary>A TLS 1.3 answer whose key share is a point of no key: what follows cannot be decrypted by anybody.</summary>
    public static ServerHello Tls13(OfferedHello hello) => new(hello)
    {
        Suite = Messages.Aes128GcmSha256,
        Extensions =
        [
            Messages.Extension(Messages.SupportedVersions, 3, 4),
            Messages.Extension(Messages.KeyShare, [.. UInt16(Messages.X25519), .. Vector16([.. Enumerable.Range(9, 32).Select(i => (byte)i)])]),
        ],
    };
}
