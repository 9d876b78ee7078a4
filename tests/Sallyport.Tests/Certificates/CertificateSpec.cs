using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Tests.Certificates;

/// <summary>What a generated certificate says; the defaults are those of a server's certificate that is valid now.</summary>
internal sealed record CertificateSpec(string Name)
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset NotBefore { get; init; } = Now.AddDays(-30);

    public DateTimeOffset NotAfter { get; init; } = Now.AddDays(30);

    public bool? IsAuthority { get; init; }

    public int? PathLength { get; init; }

    public X509KeyUsageFlags? KeyUsage { get; init; }

    public string[] Purposes { get; init; } = [];

    public string[] Dns { get; init; } = [];

    public string[] Addresses { get; init; } = [];

    public string[] PermittedDns { get; init; } = [];

    public string[] ExcludedDns { get; init; } = [];

    public string[] IssuerUrls { get; init; } = [];

    public bool KeyIdentifiers { get; init; } = true;

    public X509Extension[] More { get; init; } = [];

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>A certificate authority's certificate.</summary>
    public static CertificateSpec Authority(string name) => new(name)
    {
        IsAuthority = true,
        KeyUsage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
    };

    /// <summary>A server's certificate for <paramref name="dns"/>.</summary>
    public static CertificateSpec Server(params string[] dns) => new("leaf") { Dns = dns, Purposes = ["1.3.6.1.5.5.7.3.1"] };

    public IEnumerable<X509Extension> Extensions(PublicKey key, byte[]? issuerKeyIdentifier)
    {
        if (IsAuthority is { } authority) yield return new X509BasicConstraintsExtension(authority, PathLength is not null, PathLength ?? 0, critical: true);
        if (KeyUsage is { } usage) yield return new X509KeyUsageExtension(usage, critical: true);
        if (Purposes.Length > 0) yield return new X509EnhancedKeyUsageExtension([.. Purposes.Select(oid => new Oid(oid))], critical: false);
        if (Dns.Length + Addresses.Length > 0) yield return AlternativeNames();
        if (PermittedDns.Length + ExcludedDns.Length > 0) yield return new X509Extension("2.5.29.30", NameConstraints(), critical: true);
        if (IssuerUrls.Length > 0) yield return new X509AuthorityInformationAccessExtension([], IssuerUrls);
        if (KeyIdentifiers) yield return new X509SubjectKeyIdentifierExtension(key, critical: false);
        if (KeyIdentifiers && issuerKeyIdentifier is not null) yield return X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuerKeyIdentifier);
        foreach (var extension in More) yield return extension;
    }

    private X509Extension AlternativeNames()
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in Dns) builder.AddDnsName(name);
        foreach (var address in Addresses) builder.AddIpAddress(IPAddress.Parse(address));
        return builder.Build();
    }

    private byte[] NameConstraints()
    {
        static byte[] Subtrees(byte tag, string[] names) => names.Length == 0
            ? []
            : Wire.X509.HandMadeCertificate.Tagged(tag, [.. names.Select(name => Wire.X509.HandMadeCertificate.Sequence(
                Wire.X509.HandMadeCertificate.Tagged(0x82, System.Text.Encoding.ASCII.GetBytes(name))))]);

        return Wire.X509.HandMadeCertificate.Sequence(Subtrees(0xA0, PermittedDns), Subtrees(0xA1, ExcludedDns));
    }
}
