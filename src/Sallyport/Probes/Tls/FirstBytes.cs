namespace Sallyport.Probes.Tls;

/// <summary>Tells TLS records from everything else by their first bytes.</summary>
internal static class FirstBytes
{
    private const byte LowestContentType = 20;
    private const byte HighestContentType = 24;
    private const byte MajorVersion = 3;

    /// <summary>True while the bytes can be the start of a record of SSLv3 or later: content type 20 to 24, major version 3.</summary>
    internal static bool LookLikeTls(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty || (bytes[0] is >= LowestContentType and <= HighestContentType && (bytes.Length < 2 || bytes[1] == MajorVersion));
}
