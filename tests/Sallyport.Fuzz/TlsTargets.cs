using Sallyport.Wire;
using Sallyport.Wire.Tls;

namespace Sallyport.Fuzz;

/// <summary>Records, handshake messages and what is in them.</summary>
internal static class TlsTargets
{
    /// <summary>One suite of each form that a key exchange can have.</summary>
    private static readonly CipherSuite[] Forms =
        [new(0xC02F), new(0xC02B), new(0x009E), new(0x0033), new(0x0038), new(0x00A8), new(0x00AA), new(0xC037), new(0xC01D), new(0x00AC), new(0x0003), new(0xC018), new(0x1301)];

    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("RecordHeader.Read", RecordHeader.Read),
        FuzzTarget.OfSpan("TlsRecord.Read", TlsRecord.Read),
        FuzzTarget.OfSpan("Alert.Read", Alert.Read),
        new("RecordAssembler.Next", StreamSplit.Read),
        FuzzTarget.OfSpan("HandshakeMessage.Read", static (ReadOnlySpan<byte> bytes) => HandshakeMessage.Read(bytes)),
        FuzzTarget.OfSpan("ExtensionBlock.Read", ExtensionBlock.Read, TlsReadings.Extensions),
        FuzzTarget.OfSpan("ClientHelloView.Read", ClientHelloView.Read, TlsReadings.ClientHello),
        FuzzTarget.OfSpan("ServerHelloView.Read", ServerHelloView.Read, TlsReadings.ServerHello),
        FuzzTarget.OfSpan("EncryptedExtensionsView.Read", EncryptedExtensionsView.Read, TlsReadings.EncryptedExtensions),
        FuzzTarget.OfSpan("CertificateView.ReadTls12", CertificateView.ReadTls12, TlsReadings.Certificates),
        FuzzTarget.OfSpan("CertificateView.ReadTls13", CertificateView.ReadTls13, TlsReadings.Certificates),
        FuzzTarget.OfSpan("CompressedCertificateView.Read", CompressedCertificateView.Read, TlsReadings.CompressedCertificate),
        FuzzTarget.OfSpan("CertificateStatusView.Read", CertificateStatusView.Read),
        FuzzTarget.OfSpan("CertificateVerifyView.Read", CertificateVerifyView.Read),
        FuzzTarget.OfSpan("CertificateRequestView.ReadTls11", CertificateRequestView.ReadTls11, TlsReadings.CertificateRequest),
        FuzzTarget.OfSpan("CertificateRequestView.ReadTls12", CertificateRequestView.ReadTls12, TlsReadings.CertificateRequest),
        FuzzTarget.OfSpan("CertificateRequestView.ReadTls13", CertificateRequestView.ReadTls13, TlsReadings.CertificateRequest),
        FuzzTarget.OfSpan("ServerKeyExchangeView.Read", ReadKeyExchange, static exchange => exchange.PrimeBits & 0xF),
        FuzzTarget.OfSpan("NewSessionTicketView.ReadTls12", NewSessionTicketView.ReadTls12, TlsReadings.Ticket),
        FuzzTarget.OfSpan("NewSessionTicketView.ReadTls13", NewSessionTicketView.ReadTls13, TlsReadings.Ticket),
        FuzzTarget.OfSpan("FinishedView.Read", FinishedView.Read),
        FuzzTarget.OfSpan("Ssl2Record.Read", Ssl2Record.Read),
        FuzzTarget.OfSpan("Ssl2ServerHelloView.Read", Ssl2ServerHelloView.Read, TlsReadings.Ssl2ServerHello),
        FuzzTarget.OfSpan("Ssl2Error.Read", Ssl2Error.Read),
    ];

    /// <summary>The form of the message depends on the suite and the version: the first byte of the input chooses both.</summary>
    private static ParseResult<ServerKeyExchangeView> ReadKeyExchange(ReadOnlySpan<byte> input) =>
        input.IsEmpty ? ParseResult.NeedMore(1)
        : ServerKeyExchangeView.Read(input[1..], Forms[(input[0] >> 1) % Forms.Length], (input[0] & 1) == 0 ? ProtocolVersion.Tls12 : ProtocolVersion.Tls10);
}
