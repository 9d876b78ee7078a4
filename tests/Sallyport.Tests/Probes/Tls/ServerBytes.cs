using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Probes.Tls;

/// <summary>What servers send for a hello, put together by hand.</summary>
internal static class ServerBytes
{
    internal static byte[] Hello(CipherSuite suite, ProtocolVersion? version = null, byte compression = 0, string extensions = "") =>
        Message([.. Version(version ?? ProtocolVersion.Tls12), .. new byte[32], 0, .. Id(suite.Id), compression, .. Block(Convert.FromHexString(extensions))]);

    /// <summary>A HelloRetryRequest of TLS 1.3 that asks for <paramref name="group"/>.</summary>
    internal static byte[] Retry(CipherSuite suite, NamedGroup group) => Message(
        [3, 3, .. ServerHelloView.RetryRandom, 0, .. Id(suite.Id), 0, .. Block([0, 0x2B, 0, 2, 3, 4, 0, 0x33, 0, 2, .. Id(group.Id)])]);

    internal static byte[] Alert(AlertLevel level, AlertDescription description) => [21, 3, 1, 0, 2, (byte)level, description.Id];

    internal static byte[] Fatal(AlertDescription description) => Alert(AlertLevel.Fatal, description);

    internal static byte[] Warning(AlertDescription description) => Alert(AlertLevel.Warning, description);

    /// <summary>A handshake record with one message of type 2.</summary>
    internal static byte[] Message(byte[] body, byte type = 2) =>
        [22, 3, 3, .. Id((ushort)(body.Length + 4)), type, 0, .. Id((ushort)body.Length), .. body];

    private static byte[] Version(ProtocolVersion version) => Id(version.Id);

    private static byte[] Block(byte[] extensions) => extensions.Length == 0 ? [] : [.. Id((ushort)extensions.Length), .. extensions];

    private static byte[] Id(ushort id) => [(byte)(id >> 8), (byte)id];
}
