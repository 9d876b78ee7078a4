namespace Sallyport.Wire.X509.Keys;

/// <summary>The family of a public key.</summary>
public enum PublicKeyKind
{
    /// <summary>An algorithm in no table here.</summary>
    Unknown,

    /// <summary>RSA (RFC 8017), PSS-only keys included.</summary>
    Rsa,

    /// <summary>Elliptic curve in Weierstrass form (RFC 5480).</summary>
    Ec,

    /// <summary>DSA (FIPS 186-4).</summary>
    Dsa,

    /// <summary>Ed25519 (RFC 8410).</summary>
    Ed25519,

    /// <summary>Ed448 (RFC 8410).</summary>
    Ed448,

    /// <summary>X25519 (RFC 8410): key agreement only.</summary>
    X25519,

    /// <summary>X448 (RFC 8410): key agreement only.</summary>
    X448,

    /// <summary>ML-DSA-44 (FIPS 204, RFC 9881).</summary>
    MlDsa44,

    /// <summary>ML-DSA-65 (FIPS 204, RFC 9881).</summary>
    MlDsa65,

    /// <summary>ML-DSA-87 (FIPS 204, RFC 9881).</summary>
    MlDsa87,
}
