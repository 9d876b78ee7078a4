using Sallyport.Wire.Tls;

namespace Sallyport.Fuzz;

/// <summary>Reads all that the views decode only when they are asked: a view that was handed out may not fail later.</summary>
/// <remarks>Few bits are given back: as marks of new places, random values would fill the pool.</remarks>
internal static class TlsReadings
{
    public static int Extensions(ExtensionBlock block)
    {
        var count = 0;
        foreach (var extension in block) count += extension.Body.IsEmpty ? 1 : 2;
        return count;
    }

    public static int ClientHello(ClientHelloView hello)
    {
        var count = Extensions(hello.Extensions) + Length(hello.ServerName) + Length(hello.PointFormats) + (hello.BindersOffset is null ? 0 : 1);
        foreach (var protocol in hello.Alpn) count += Length(protocol);
        foreach (var version in hello.SupportedVersions) count += version.Id & 1;
        foreach (var group in hello.SupportedGroups) count += group.Id & 1;
        foreach (var scheme in hello.SignatureAlgorithms) count += scheme.Id & 1;
        foreach (var share in hello.KeyShares) count += Length(share.KeyExchange);
        return count & 0x1F;
    }

    public static int ServerHello(ServerHelloView hello) => 0x1F &
        (hello.SelectedVersion.GetHashCode() ^ (int)hello.DowngradeSentinel ^ hello.KeyShare.Length ^ hello.Cookie.Length ^ hello.Alpn.Length
        ^ (hello.SelectedIdentity ?? 0) ^ (hello.Heartbeat ?? 0) ^ (hello.MaxFragmentLength ?? 0) ^ hello.KeyShareGroup.GetHashCode());

    public static int EncryptedExtensions(EncryptedExtensionsView answer)
    {
        var count = Extensions(answer.Extensions) + Length(answer.Alpn) + (answer.EarlyDataAccepted ? 1 : 0) + (answer.ServerNameAcknowledged ? 1 : 0);
        foreach (var group in answer.SupportedGroups) count += group.Id & 1;
        return 0x1F & (count + (answer.RecordSizeLimit ?? 0) + (answer.MaxFragmentLength ?? 0));
    }

    public static int Certificates(CertificateView view)
    {
        var count = Length(view.RequestContext);
        foreach (var entry in view) count += Length(entry.Der) + Extensions(entry.Extensions);
        return count & 0x1F;
    }

    public static int CompressedCertificate(CompressedCertificateView message) => Sallyport.Wire.Tls.Client.CertificateCompression.Decompress(message, limit: 1 << 16) is null ? 0 : 1;

    public static int CertificateRequest(CertificateRequestView request)
    {
        var count = Length(request.CertificateTypes) + Length(request.Context) + Extensions(request.Extensions);
        foreach (var scheme in request.SignatureAlgorithms) count += scheme.Id & 1;
        foreach (var authority in request.Authorities) count += Length(authority);
        return count & 0x1F;
    }

    public static int Ticket(NewSessionTicketView ticket) => Length(ticket.Nonce) + Length(ticket.Ticket) + Extensions(ticket.Extensions) + (ticket.MaxEarlyDataSize is null ? 0 : 1);

    public static int Ssl2ServerHello(Ssl2ServerHelloView hello)
    {
        var count = Length(hello.Certificate) + Length(hello.ConnectionId);
        for (var i = 0; i < hello.CipherKinds.Count; i++) count += hello.CipherKinds[i].GetHashCode() & 1;
        return count & 0x1F;
    }

    private static int Length(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? 0 : 1;
}
