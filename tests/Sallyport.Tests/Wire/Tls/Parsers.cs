using Sallyport.Wire;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Wire.Tls;

/// <summary>Every parser of the room as one function, which also touches every part of what it accepted, and a message that it accepts.</summary>
internal static class Parsers
{
    public static IReadOnlyDictionary<string, (Func<byte[], ParseStatus> Read, byte[] Sample)> All { get; } = new Dictionary<string, (Func<byte[], ParseStatus>, byte[])>
    {
        ["record"] = (bytes => TlsRecord.Read(bytes).Status, ClientHelloWriter.ToRecords(Samples.ModernHello)),
        ["handshake message"] = (bytes => HandshakeMessage.Read(bytes).Status, Rfc8448.Certificate),
        ["alert"] = (bytes => Alert.Read(bytes).Status, [2, 40]),
        ["client hello"] = (ReadClientHello, Body(ClientHelloWriter.ToMessage(Samples.ModernHello))),
        ["server hello"] = (ReadServerHello, Samples.ServerHello12),
        ["server hello 1.3"] = (ReadServerHello, Body(Rfc8448.ServerHello)),
        ["hello retry request"] = (ReadServerHello, Samples.HelloRetryRequest),
        ["encrypted extensions"] = (ReadEncryptedExtensions, Body(Rfc8448.EncryptedExtensions)),
        ["certificate 1.2"] = (bytes => Walk(CertificateView.ReadTls12(bytes)), Samples.Certificate12),
        ["certificate 1.3"] = (bytes => Walk(CertificateView.ReadTls13(bytes)), Samples.Certificate13),
        ["certificate status"] = (bytes => CertificateStatusView.Read(bytes).Status, Samples.CertificateStatus),
        ["certificate verify"] = (bytes => CertificateVerifyView.Read(bytes).Status, Body(Rfc8448.CertificateVerify)),
        ["certificate request 1.2"] = (bytes => Walk(CertificateRequestView.ReadTls12(bytes)), Samples.CertificateRequest12),
        ["certificate request 1.3"] = (bytes => Walk(CertificateRequestView.ReadTls13(bytes)), Samples.CertificateRequest13),
        ["ecdhe key exchange"] = (bytes => ReadKeyExchange(bytes, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256), Samples.EcdheKeyExchange),
        ["dhe key exchange"] = (bytes => ReadKeyExchange(bytes, CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256), Samples.DheKeyExchange),
        ["ticket 1.2"] = (bytes => NewSessionTicketView.ReadTls12(bytes).Status, Samples.Ticket12),
        ["ticket 1.3"] = (ReadTicket13, Samples.Ticket13),
        ["compressed certificate"] = (bytes => CompressedCertificateView.Read(bytes).Status, Samples.CompressedCertificate),
        ["finished"] = (bytes => FinishedView.Read(bytes).Status, Body(Rfc8448.Finished)),
        ["ssl2 record"] = (bytes => Ssl2Record.Read(bytes).Status, new Ssl2ClientHello { Challenge = Samples.Random }.ToRecord()),
        ["ssl2 server hello"] = (ReadSsl2ServerHello, Samples.Ssl2ServerHello),
        ["ssl2 error"] = (bytes => Ssl2Error.Read(bytes).Status, [0, 0, 1]),
    };

    public static byte[] Body(byte[] message) => message[HandshakeMessage.HeaderSize..];

    private static ParseStatus ReadClientHello(byte[] bytes)
    {
        var hello = ClientHelloView.Read(bytes);
        if (!hello.IsOk) return hello.Status;
        var view = hello.Value;
        foreach (var name in view.Alpn) _ = name.Length;
        foreach (var share in view.KeyShares) _ = share.KeyExchange.Length;
        _ = view.BindersOffset + view.ServerName.Length + view.PointFormats.Length;
        _ = view.SupportedGroups.ToArray().Length + view.SupportedVersions.ToArray().Length + view.SignatureAlgorithms.ToArray().Length;
        return hello.Status;
    }

    private static ParseStatus ReadServerHello(byte[] bytes)
    {
        var hello = ServerHelloView.Read(bytes);
        if (!hello.IsOk) return hello.Status;
        var view = hello.Value;
        _ = view.SelectedVersion.Name + view.KeyShareGroup + view.DowngradeSentinel + view.SelectedIdentity + view.Heartbeat + view.MaxFragmentLength;
        _ = view.KeyShare.Length + view.Cookie.Length + view.Alpn.Length;
        return hello.Status;
    }

    private static ParseStatus ReadEncryptedExtensions(byte[] bytes)
    {
        var message = EncryptedExtensionsView.Read(bytes);
        if (!message.IsOk) return message.Status;
        _ = message.Value.Alpn.Length + message.Value.SupportedGroups.ToArray().Length + message.Value.RecordSizeLimit + message.Value.MaxFragmentLength;
        return message.Status;
    }

    private static ParseStatus Walk(ParseResult<CertificateView> message)
    {
        if (!message.IsOk) return message.Status;
        foreach (var entry in message.Value)
        {
            foreach (var extension in entry.Extensions) _ = CertificateStatusView.Read(extension.Body).Status;
        }

        return message.Status;
    }

    private static ParseStatus Walk(ParseResult<CertificateRequestView> message)
    {
        if (!message.IsOk) return message.Status;
        foreach (var name in message.Value.Authorities) _ = name.Length;
        _ = message.Value.SignatureAlgorithms.ToArray();
        return message.Status;
    }

    private static ParseStatus ReadKeyExchange(byte[] bytes, CipherSuite suite)
    {
        var message = ServerKeyExchangeView.Read(bytes, suite, ProtocolVersion.Tls12);
        if (message.IsOk) _ = message.Value.PrimeBits;
        return message.Status;
    }

    private static ParseStatus ReadTicket13(byte[] bytes)
    {
        var message = NewSessionTicketView.ReadTls13(bytes);
        if (message.IsOk) _ = message.Value.MaxEarlyDataSize;
        return message.Status;
    }

    private static ParseStatus ReadSsl2ServerHello(byte[] bytes)
    {
        var message = Ssl2ServerHelloView.Read(bytes);
        if (!message.IsOk) return message.Status;
        for (var i = 0; i < message.Value.CipherKinds.Count; i++) _ = message.Value.CipherKinds[i].Name;
        return message.Status;
    }
}
