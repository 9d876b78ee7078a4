using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Tests.Seen;

/// <summary>How a certificate is to be made; what is not said is as a public authority makes it.</summary>
internal sealed record Recipe
{
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private static long serial = 1000;

    internal string CommonName { get; init; } = "example.com";

    internal string? Organisation { get; init; }

    internal IReadOnlyList<string> Names { get; init; } = ["example.com"];

    internal DateTimeOffset From { get; init; } = Certified.Now.AddDays(-10);

    internal DateTimeOffset To { get; init; } = Certified.Now.AddDays(80);

    internal bool? IsAuthority { get; init; }

    internal X509KeyUsageFlags Usage { get; init; } = X509KeyUsageFlags.DigitalSignature;

    internal IReadOnlyList<string> Purposes { get; init; } = [ServerAuth];

    internal IReadOnlyList<X509Extension> More { get; init; } = [];

    internal PublicKey? OtherKey { get; init; }

    internal ECDsa? Key { get; init; }

    internal byte[]? SerialNumber { get; init; }

    internal HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>The recipe of an authority.</summary>
    internal static Recipe Authority(string name) => new()
    {
        CommonName = name,
        Names = [],
        From = Certified.Now.AddYears(-2),
        To = Certified.Now.AddYears(8),
        IsAuthority = true,
        Usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
        Purposes = [],
    };

    /// <summary>Makes the certificate, signed by <paramref name="issuer"/> or by its own key.</summary>
    internal Certified SignedBy(Certified? issuer)
    {
        var key = Key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedName(Organisation is null ? $"CN={CommonName}" : $"CN={CommonName}, O={Organisation}");
        var request = new CertificateRequest(name, OtherKey ?? new PublicKey(key), HashAlgorithmName.SHA256);
        foreach (var extension in Extensions()) request.CertificateExtensions.Add(extension);

        var number = SerialNumber ?? [0x01, .. BitConverter.GetBytes(IPAddress.HostToNetworkOrder(Interlocked.Increment(ref serial)))];
        var made = request.Create(issuer?.Name ?? name, new EcdsaGenerator(issuer?.Key ?? key, Hash), From, To, number);
        return new Certified([.. made.RawData], name, key, number);
    }

    private IEnumerable<X509Extension> Extensions()
    {
        if (Names.Count > 0) yield return AlternativeNames();
        if (IsAuthority is { } authority) yield return new X509BasicConstraintsExtension(authority, false, 0, true);
        if (Usage != X509KeyUsageFlags.None) yield return new X509KeyUsageExtension(Usage, true);
        if (Purposes.Count > 0) yield return new X509EnhancedKeyUsageExtension([.. Purposes.Select(purpose => new Oid(purpose))], false);
        foreach (var extension in More) yield return extension;
    }

    private X509Extension AlternativeNames()
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in Names)
        {
            if (IPAddress.TryParse(name, out var address)) names.AddIpAddress(address);
            else names.AddDnsName(name);
        }

        return names.Build();
    }
}
