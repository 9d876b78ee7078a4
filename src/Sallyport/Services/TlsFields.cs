using System.Globalization;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Services;

/// <summary>Lays out what TLS showed: the ordinary handshake, the leaf certificates, fingerprints.</summary>
internal static class TlsFields
{
    /// <summary>Adds what <paramref name="tls"/> showed.</summary>
    internal static void Add(FieldTable fields, TlsObservation tls)
    {
        if (tls.Handshake(HandshakePurpose.Ordinary) is { } ordinary) AddHandshake(fields, ordinary);
        fields.Add("ja3s", Ja3s.Of(tls), "tls/handshakes");
        fields.Add("jarm", Jarm.Of(tls.Jarm), "tls/jarm");
        for (var i = 0; i < tls.Certificates.Length; i++) AddLeaf(fields, tls.Certificates[i], $"tls/certificates/{i}");
    }

    private static void AddHandshake(FieldTable fields, HandshakeObservation handshake)
    {
        const string Source = "tls/handshakes/0";
        fields.Add("tls.version", handshake.Version is { } version ? Word(version) : null, Source);
        fields.Add("tls.suite", handshake.Suite?.Name, Source);
        fields.Add("tls.alpn", handshake.Alpn, Source);
        foreach (var authority in handshake.ClientCertificateRequest?.Authorities ?? [])
            fields.Add("tls.clientca", DistinguishedName.Read(authority.AsMemory())?.ToString(), Source);
    }

    private static void AddLeaf(FieldTable fields, CertificateObservation seen, string source)
    {
        if (seen.Chain.IsEmpty || Certificate.Read(seen.Chain[0].AsMemory()) is not { IsOk: true, Value: var leaf }) return;

        AddName(fields, "cert.subject", leaf.Subject, source);
        AddName(fields, "cert.issuer", leaf.Issuer, source);
        if (leaf.Extensions.SubjectAltName is { } names)
            foreach (var name in names.Dns.Concat(names.IpAddresses)) fields.Add("cert.san", name, source);
        fields.Add("cert.days", ((int)(leaf.NotAfter - leaf.NotBefore).TotalDays).ToString(CultureInfo.InvariantCulture), source);
        fields.Add("cert.selfsigned", leaf.IsSelfIssued ? "yes" : "no", source);
    }

    private static void AddName(FieldTable fields, string field, DistinguishedName name, string source)
    {
        fields.Add(field, name.ToString(), source);
        fields.Add(field + ".cn", name.CommonName, source);
        fields.Add(field + ".o", name.Organization, source);
        fields.Add(field + ".ou", name.OrganizationalUnit, source);
    }

    private static string Word(ProtocolVersion version) => version.Name.ToLowerInvariant().Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
}
