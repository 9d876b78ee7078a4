using System.Security.Cryptography;

namespace Sallyport.Lab.Certificates;

/// <summary>The key a lab certificate is made for.</summary>
public enum LeafKey
{
    EcdsaP256,
    EcdsaP384,
    Rsa2048,
    Rsa3072,
    Rsa1024,
}

/// <summary>Who signs a lab certificate.</summary>
public enum LeafSigner
{
    /// <summary>The intermediate authority, as a public authority would.</summary>
    Intermediate,

    /// <summary>The root itself, with no intermediate between.</summary>
    Root,

    /// <summary>Its own key.</summary>
    Itself,
}

/// <summary>What a server certificate of the lab is like. The defaults are those of a good one.</summary>
public sealed record LeafOrder(string Name)
{
    public string Subject { get; init; } = "CN=lab.example, O=Sallyport Lab";

    public IReadOnlyList<string> DnsNames { get; init; } = ["lab.example", "localhost"];

    public IReadOnlyList<string> Addresses { get; init; } = ["127.0.0.1", "::1"];

    public LeafKey Key { get; init; } = LeafKey.EcdsaP256;

    public LeafSigner Signer { get; init; } = LeafSigner.Intermediate;

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Days from now on which validity begins; negative is in the past.</summary>
    public int FromDay { get; init; } = -1;

    /// <summary>Days from now on which validity ends.</summary>
    public int ToDay { get; init; } = 60;

    /// <summary>Whether the server sends the intermediate along.</summary>
    public bool SendsIntermediate { get; init; } = true;

    /// <summary>Whether the certificate carries the TLS feature "status_request" (RFC 7633).</summary>
    public bool MustStaple { get; init; }

    /// <summary>Where the certificate says its status can be asked for; null for nowhere.</summary>
    public string? OcspUrl { get; init; }

    /// <summary>Where the certificate says the list of revoked ones lies; null for nowhere.</summary>
    public string? CrlUrl { get; init; }
}
