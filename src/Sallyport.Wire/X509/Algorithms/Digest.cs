namespace Sallyport.Wire.X509.Algorithms;

/// <summary>The hash inside a signature algorithm.</summary>
public enum Digest
{
    /// <summary>Not one of this table, or the algorithm has no separate hash.</summary>
    None,

    /// <summary>MD2 (RFC 1319).</summary>
    Md2,

    /// <summary>MD4 (RFC 1320).</summary>
    Md4,

    /// <summary>MD5 (RFC 1321).</summary>
    Md5,

    /// <summary>SHA-1 (FIPS 180-4).</summary>
    Sha1,

    /// <summary>SHA-224 (FIPS 180-4).</summary>
    Sha224,

    /// <summary>SHA-256 (FIPS 180-4).</summary>
    Sha256,

    /// <summary>SHA-384 (FIPS 180-4).</summary>
    Sha384,

    /// <summary>SHA-512 (FIPS 180-4).</summary>
    Sha512,

    /// <summary>SHA3-256 (FIPS 202).</summary>
    Sha3_256,

    /// <summary>SHA3-384 (FIPS 202).</summary>
    Sha3_384,

    /// <summary>SHA3-512 (FIPS 202).</summary>
    Sha3_512,

    /// <summary>SM3 (GB/T 32905).</summary>
    Sm3,
}

/// <summary>How much a signature made with an algorithm is worth today.</summary>
public enum SignatureStrength
{
    /// <summary>The algorithm is in no table here, so nothing is said about it.</summary>
    Unknown,

    /// <summary>Forgeries exist or are cheap: MD2, MD4, MD5.</summary>
    Broken,

    /// <summary>Chosen-prefix collisions are affordable: SHA-1 (CA/B Baseline Requirements forbid it since 2016).</summary>
    Weak,

    /// <summary>Below 128 bits of collision resistance: SHA-224.</summary>
    Marginal,

    /// <summary>No known shortcut.</summary>
    Strong,
}
