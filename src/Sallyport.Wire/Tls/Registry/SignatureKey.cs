namespace Sallyport.Wire.Tls;

/// <summary>The kind of key that makes a signature.</summary>
public enum SignatureKey
{
    /// <summary>The scheme is not in the table.</summary>
    Unknown,

    /// <summary>RSA with the OID rsaEncryption.</summary>
    Rsa,

    /// <summary>RSA with the OID RSASSA-PSS.</summary>
    RsaPss,

    /// <summary>DSA.</summary>
    Dsa,

    /// <summary>ECDSA.</summary>
    Ecdsa,

    /// <summary>Ed25519 (RFC 8032).</summary>
    Ed25519,

    /// <summary>Ed448 (RFC 8032).</summary>
    Ed448,

    /// <summary>ML-DSA (FIPS 204).</summary>
    MlDsa,

    /// <summary>SLH-DSA (FIPS 205).</summary>
    SlhDsa,

    /// <summary>SM2 (RFC 8998).</summary>
    Sm2,

    /// <summary>GOST R 34.10 (RFC 9189, RFC 9367).</summary>
    Gost,

    /// <summary>Identity-based schemes and others without a certificate of the web.</summary>
    Other,
}
