using Sallyport.Wire;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads from the bytes of a hello that was sent what the exchange does not say in its fields.</summary>
internal static class SentHello
{
    private const int RecordHeader = 5;
    private const int HandshakeHeader = 4;
    private const int VersionAndRandom = 2 + 32;
    private const byte Deflate = 1;

    /// <summary>True when the hello has <paramref name="extension"/>; false also when its bytes are no single record with a hello.</summary>
    internal static bool Offers(HelloExchange hello, ExtensionType extension)
    {
        if (hello.Sent.Length <= RecordHeader + HandshakeHeader) return false;

        var read = ClientHelloView.Read(hello.Sent.AsSpan()[(RecordHeader + HandshakeHeader)..]);
        return read.IsOk && read.Value.Extensions.Contains(extension);
    }

    /// <summary>True when DEFLATE was among the compression methods (RFC 3749); an SSLv2 hello has none.</summary>
    internal static bool OffersDeflate(HelloExchange hello)
    {
        var reader = new SpanReader(hello.Sent.AsSpan());
        reader.ReadBytes(RecordHeader + HandshakeHeader + VersionAndRandom);
        reader.ReadVector8();
        reader.ReadVector16();
        return hello.Purpose != HelloPurpose.Ssl2 && reader.ReadVector8().Contains(Deflate);
    }
}
