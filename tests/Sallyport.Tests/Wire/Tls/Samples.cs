using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Wire.Tls;

/// <summary>Messages put together by hand after the tables of the RFCs, bodies without handshake headers.</summary>
internal static class Samples
{
    public static ImmutableArray<byte> Random { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>A TLS 1.2 ServerHello of a server that knows TLS 1.3: sentinel, session id, six extensions.</summary>
    public static byte[] ServerHello12 { get; } = Convert.FromHexString(
        "0303" + "000102030405060708090a0b0c0d0e0f1011121314151617" + "444f574e47524401" + "04aabbccdd" + "c02f" + "00"
        + "0021" + "ff01000100" + "00170000" + "00230000" + "000f000101" + "000b00020100" + "00100005" + "0003026832");

    public static byte[] HelloRetryRequest { get; } =
    [
        0x03, 0x03, .. ServerHelloView.RetryRandom, 0x00, 0x13, 0x02, 0x00,
        0x00, 0x14, 0x00, 0x33, 0x00, 0x02, 0x00, 0x18, 0x00, 0x2C, 0x00, 0x04, 0x00, 0x02, 0xCA, 0xFE, 0x00, 0x2B, 0x00, 0x02, 0x03, 0x04,
    ];

    public static byte[] Certificate12 { get; } = Convert.FromHexString("00000b" + "000003aabbcc" + "000002ddee");

    public static byte[] Certificate13 { get; } = Convert.FromHexString("00" + "000017" + "000003aabbcc" + "0009" + "00050005" + "0100000130" + "000001dd" + "0000");

    public static byte[] CertificateStatus { get; } = Convert.FromHexString("01" + "000003" + "30010a");

    public static byte[] EcdheKeyExchange { get; } = Convert.FromHexString("03" + "001d" + "04" + "01020304" + "0804" + "0003" + "aabbcc");

    public static byte[] DheKeyExchange { get; } = Convert.FromHexString("0003" + "00ffef" + "0001" + "02" + "0002" + "1234" + "0401" + "0002" + "aabb");

    public static byte[] CertificateRequest12 { get; } = Convert.FromHexString("020140" + "0004" + "04030804" + "0006" + "0004" + "30020500");

    public static byte[] CertificateRequest13 { get; } = Convert.FromHexString("0107" + "0014" + "000d00060004" + "04030804" + "002f00060004" + "00023000");

    public static byte[] Ticket12 { get; } = Convert.FromHexString("00001c20" + "0004" + "deadbeef");

    public static byte[] Ticket13 { get; } = Convert.FromHexString("00015180" + "01020304" + "020007" + "0003" + "aabbcc" + "0008" + "002a0004" + "00004000");

    public static byte[] CompressedCertificate { get; } = Convert.FromHexString("0002" + "001000" + "000003" + "aabbcc");

    public static byte[] Ssl2ServerHello { get; } = Convert.FromHexString("04" + "00" + "01" + "0002" + "0003" + "0006" + "0004" + "30010a" + "010080" + "0700c0" + "01020304");

    public static ClientHello ModernHello { get; } = new()
    {
        Random = Random,
        SessionId = Random,
        CipherSuites = [new CipherSuite(Grease.Value(3)), CipherSuite.TLS_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256],
        Extensions =
        [
            HelloExtension.Grease(1),
            HelloExtension.ServerName("example.com"),
            HelloExtension.ExtendedMasterSecret(),
            HelloExtension.RenegotiationInfo(),
            HelloExtension.SupportedGroups(NamedGroup.X25519MLKEM768, NamedGroup.X25519),
            HelloExtension.PointFormats(0),
            HelloExtension.SessionTicket(),
            HelloExtension.Alpn("h2", "http/1.1"),
            HelloExtension.StatusRequest(),
            HelloExtension.SignatureAlgorithms(SignatureScheme.EcdsaSecp256r1Sha256, SignatureScheme.RsaPssRsaeSha256),
            HelloExtension.SignedCertificateTimestamp(),
            HelloExtension.KeyShare(new KeyShareEntry(NamedGroup.X25519, Random)),
            HelloExtension.PskKeyExchangeModes(1),
            HelloExtension.SupportedVersions(ProtocolVersion.Tls13, ProtocolVersion.Tls12),
            HelloExtension.CompressCertificate(2, 1),
        ],
    };
}
