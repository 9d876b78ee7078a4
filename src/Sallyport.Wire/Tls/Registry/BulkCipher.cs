namespace Sallyport.Wire.Tls;

/// <summary>The cipher of a suite with its mode, under the name that the suite gives it.</summary>
public enum BulkCipher
{
    /// <summary>The suite is not in the table.</summary>
    Unknown,

    /// <summary>No encryption.</summary>
    NULL,

    /// <summary>RC2 cut to 40 bits for export.</summary>
    RC2_CBC_40,

    /// <summary>RC2 cut to 56 bits for export.</summary>
    RC2_CBC_56,

    /// <summary>RC2 with 128 bits (SSL 2.0).</summary>
    RC2_CBC_128,

    /// <summary>RC4 cut to 40 bits for export.</summary>
    RC4_40,

    /// <summary>RC4 cut to 56 bits for export.</summary>
    RC4_56,

    /// <summary>RC4 with 128 bits; prohibited by RFC 7465.</summary>
    RC4_128,

    /// <summary>DES cut to 40 bits for export.</summary>
    DES40_CBC,

    /// <summary>DES with 56 bits.</summary>
    DES_CBC,

    /// <summary>Triple DES: 168 bits of key, 112 of strength.</summary>
    TRIPLE_DES_EDE_CBC,

    /// <summary>IDEA.</summary>
    IDEA_CBC,

    /// <summary>SEED (RFC 4162).</summary>
    SEED_CBC,

    /// <summary>Skipjack with 80 bits (SSL 3.0).</summary>
    FORTEZZA_CBC,

    /// <summary>AES with 128 bits in CBC mode.</summary>
    AES_128_CBC,

    /// <summary>AES with 256 bits in CBC mode.</summary>
    AES_256_CBC,

    /// <summary>AES-GCM with 128 bits (RFC 5288).</summary>
    AES_128_GCM,

    /// <summary>AES-GCM with 256 bits (RFC 5288).</summary>
    AES_256_GCM,

    /// <summary>AES-CCM with 128 bits (RFC 6655).</summary>
    AES_128_CCM,

    /// <summary>AES-CCM with 256 bits (RFC 6655).</summary>
    AES_256_CCM,

    /// <summary>AES-CCM with 128 bits and a tag of 64.</summary>
    AES_128_CCM_8,

    /// <summary>AES-CCM with 256 bits and a tag of 64.</summary>
    AES_256_CCM_8,

    /// <summary>Camellia with 128 bits in CBC mode.</summary>
    CAMELLIA_128_CBC,

    /// <summary>Camellia with 256 bits in CBC mode.</summary>
    CAMELLIA_256_CBC,

    /// <summary>Camellia-GCM with 128 bits (RFC 6367).</summary>
    CAMELLIA_128_GCM,

    /// <summary>Camellia-GCM with 256 bits (RFC 6367).</summary>
    CAMELLIA_256_GCM,

    /// <summary>ARIA with 128 bits in CBC mode.</summary>
    ARIA_128_CBC,

    /// <summary>ARIA with 256 bits in CBC mode.</summary>
    ARIA_256_CBC,

    /// <summary>ARIA-GCM with 128 bits (RFC 6209).</summary>
    ARIA_128_GCM,

    /// <summary>ARIA-GCM with 256 bits (RFC 6209).</summary>
    ARIA_256_GCM,

    /// <summary>ChaCha20-Poly1305 (RFC 7905).</summary>
    CHACHA20_POLY1305,

    /// <summary>SM4 in CBC mode.</summary>
    SM4_CBC,

    /// <summary>SM4-GCM (RFC 8998).</summary>
    SM4_GCM,

    /// <summary>SM4-CCM (RFC 8998).</summary>
    SM4_CCM,

    /// <summary>AEGIS-128L.</summary>
    AEGIS_128L,

    /// <summary>AEGIS-256.</summary>
    AEGIS_256,

    /// <summary>GOST 28147-89 in counter mode.</summary>
    GOST28147_CNT,

    /// <summary>Kuznyechik in counter mode (RFC 9189).</summary>
    KUZNYECHIK_CTR,

    /// <summary>Magma in counter mode (RFC 9189).</summary>
    MAGMA_CTR,

    /// <summary>Kuznyechik-MGM (RFC 9367).</summary>
    KUZNYECHIK_MGM,

    /// <summary>Magma-MGM (RFC 9367).</summary>
    MAGMA_MGM,
}
