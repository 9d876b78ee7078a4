using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Copies what views show into facts that outlive the buffers.</summary>
internal static class Keeping
{
    private const int KeyNameLength = 16;

    public static ImmutableArray<HelloExtension> Extensions(ExtensionBlock block)
    {
        if (block.IsEmpty) return [];

        var kept = ImmutableArray.CreateBuilder<HelloExtension>();
        foreach (var extension in block) kept.Add(new HelloExtension(extension.Type, [.. extension.Body]));
        return kept.DrainToImmutable();
    }

    public static ImmutableArray<SentCertificate> Certificates(CertificateView chain)
    {
        var kept = ImmutableArray.CreateBuilder<SentCertificate>();
        foreach (var entry in chain) kept.Add(new SentCertificate([.. entry.Der], Extensions(entry.Extensions)));
        return kept.DrainToImmutable();
    }

    public static ClientCertificateRequest Request(CertificateRequestView request)
    {
        var schemes = ImmutableArray.CreateBuilder<SignatureScheme>();
        foreach (var scheme in request.SignatureAlgorithms) schemes.Add(scheme);
        var authorities = ImmutableArray.CreateBuilder<ImmutableArray<byte>>();
        foreach (var name in request.Authorities) authorities.Add([.. name]);
        return new ClientCertificateRequest(schemes.DrainToImmutable(), authorities.DrainToImmutable());
    }

    public static SentTicket Ticket(NewSessionTicketView ticket) =>
        new(TimeSpan.FromSeconds(ticket.LifetimeSeconds), ticket.Ticket.Length, ticket.Nonce.Length, ticket.MaxEarlyDataSize ?? 0)
        {
            KeyName = ticket.Ticket.Length < KeyNameLength ? [] : [.. ticket.Ticket[..KeyNameLength]],
        };
}
