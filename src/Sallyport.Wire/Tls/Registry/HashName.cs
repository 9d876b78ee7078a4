namespace Sallyport.Wire.Tls;

/// <summary>The hash functions that suites and signature schemes name.</summary>
public enum HashName
{
    /// <summary>No hash, or one that belongs to the algorithm itself.</summary>
    None,

    /// <summary>MD5 (RFC 1321): broken.</summary>
    Md5,

    /// <summary>SHA-1: broken for signatures.</summary>
    Sha1,

    /// <summary>SHA-224.</summary>
    Sha224,

    /// <summary>SHA-256.</summary>
    Sha256,

    /// <summary>SHA-384.</summary>
    Sha384,

    /// <summary>SHA-512.</summary>
    Sha512,

    /// <summary>SM3 (GB/T 32905).</summary>
    Sm3,

    /// <summary>RIPEMD-160.</summary>
    Ripemd160,

    /// <summary>GOST R 34.11-94 (RFC 5831).</summary>
    Gostr3411,

    /// <summary>GOST R 34.11-2012 with 256 bits (RFC 6986).</summary>
    Streebog256,

    /// <summary>GOST R 34.11-2012 with 512 bits (RFC 6986).</summary>
    Streebog512,
}
