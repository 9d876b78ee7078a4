using Sallyport.Wire.Tls;

namespace Sallyport.Fuzz;

/// <summary>Records, handshake messages and what is in them.</summary>
internal static class TlsTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("RecordHeader.Read", RecordHeader.Read),
        FuzzTarget.OfSpan("TlsRecord.Read", TlsRecord.Read),
        FuzzTarget.OfSpan("Alert.Read", Alert.Read),
        FuzzTarget.OfSpan("HandshakeMessage.Read", static (ReadOnlySpan<byte> bytes) => HandshakeMessage.Read(bytes)),
        FuzzTarget.OfSpan("ExtensionBlock.Read", ExtensionBlock.Read, Count),
        FuzzTarget.OfSpan("ServerHelloView.Read", ServerHelloView.Read, ReadAll),
        new("RecordAssembler.Next", StreamSplit.Read),
    ];

    private static int Count(ExtensionBlock block)
    {
        var count = 0;
        foreach (var extension in block) count += extension.Body.IsEmpty ? 1 : 2;
        return count;
    }

    // Few bits of it are kept as a mark: every random value would otherwise count as a new place.
    private static int ReadAll(ServerHelloView hello) => 0x1F &
        (hello.SelectedVersion.GetHashCode() ^ (int)hello.DowngradeSentinel ^ hello.KeyShare.Length ^ hello.Cookie.Length ^ hello.Alpn.Length
        ^ (hello.SelectedIdentity ?? 0) ^ (hello.Heartbeat ?? 0) ^ (hello.MaxFragmentLength ?? 0) ^ hello.KeyShareGroup.GetHashCode());
}
