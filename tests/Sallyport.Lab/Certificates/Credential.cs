using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Certificates;

/// <summary>A server's certificate and key, in memory and as the PEM files that servers read.</summary>
public sealed record Credential(X509Certificate2 Certificate, X509Certificate2? Intermediate) : IDisposable
{
    /// <summary>The leaf and what is sent with it, leaf first.</summary>
    public required string ChainFile { get; init; }

    /// <summary>What is sent with the leaf, without it; null when that is nothing.</summary>
    public required string? IntermediateFile { get; init; }

    public required string KeyFile { get; init; }

    /// <summary>Chain and key in one file, for servers that want it so.</summary>
    public required string CombinedFile { get; init; }

    /// <summary>The certificates as a server sends them, leaf first, DER.</summary>
    public IReadOnlyList<byte[]> Chain => Intermediate is null ? [Certificate.RawData] : [Certificate.RawData, Intermediate.RawData];

    /// <summary>The same for a server of the platform.</summary>
    public SslStreamCertificateContext Context =>
        SslStreamCertificateContext.Create(Certificate, Intermediate is null ? [] : [Intermediate], offline: true);

    /// <summary>SHA-256 of the leaf, lower-case hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Certificate.RawData));

    public void Dispose() => Certificate.Dispose();

    internal static Credential Write(TemporaryFolder folder, string name, X509Certificate2 leaf, X509Certificate2? intermediate)
    {
        var chain = leaf.ExportCertificatePem() + "\n" + intermediate?.ExportCertificatePem() + "\n";
        var key = KeyPem(leaf) + "\n";
        return new Credential(leaf, intermediate)
        {
            ChainFile = folder.Write($"{name}.pem", chain),
            IntermediateFile = intermediate is null ? null : folder.Write($"{name}.intermediate.pem", intermediate.ExportCertificatePem()),
            KeyFile = folder.Write($"{name}.key", key),
            CombinedFile = folder.Write($"{name}.both.pem", chain + key),
        };
    }

    private static string KeyPem(X509Certificate2 leaf)
    {
        using var key = (AsymmetricAlgorithm?)leaf.GetECDsaPrivateKey() ?? leaf.GetRSAPrivateKey();
        return key!.ExportPkcs8PrivateKeyPem();
    }
}
