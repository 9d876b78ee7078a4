using System.Collections.Immutable;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>How a suite's records are computed on this platform.</summary>
/// <param name="Mode">Which of the next two counts, or none for NULL ciphers.</param>
/// <param name="KeySize">Bytes of the cipher's key.</param>
/// <param name="Mac">The hash of the record MAC; without meaning for AEAD ciphers.</param>
/// <param name="Prf">The hash of the key derivation from TLS 1.2 on.</param>
internal readonly record struct SuiteProtection(CipherMode Mode, AeadKind Aead, BlockKind Block, int KeySize, HashKind Mac, HashKind Prf)
{
    /// <summary>What a client offers that has no questions: suites with forward secrecy, then those that old servers need.</summary>
    public static ImmutableArray<CipherSuite> Common { get; } =
    [
        CipherSuite.TLS_AES_128_GCM_SHA256, CipherSuite.TLS_AES_256_GCM_SHA384, CipherSuite.TLS_CHACHA20_POLY1305_SHA256, CipherSuite.TLS_AES_128_CCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, CipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CCM, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, CipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA256, CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA256,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA, CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256, CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
    ];

    /// <summary>The protection of <paramref name="suite"/>; null when cipher or hash are beyond the platform.</summary>
    public static SuiteProtection? Of(CipherSuite suite)
    {
        if (suite.PrfHash.Kind() is not { } prf) return null;
        if (suite.IsAead)
        {
            return AeadOf(suite.Cipher) is var (aead, size) && Crypto.Aead.IsSupported(aead)
                ? new(CipherMode.Aead, aead, default, size, default, prf)
                : null;
        }

        if (suite.MacHash.Kind() is not { } mac) return null;
        if (suite.IsNull) return new(CipherMode.None, default, default, 0, mac, prf);

        return BlockOf(suite.Cipher) is var (block, keySize) ? new(CipherMode.Cbc, default, block, keySize, mac, prf) : null;
    }

    private static (AeadKind Kind, int KeySize)? AeadOf(BulkCipher cipher) => cipher switch
    {
        BulkCipher.AES_128_GCM => (AeadKind.AesGcm, 16),
        BulkCipher.AES_256_GCM => (AeadKind.AesGcm, 32),
        BulkCipher.CHACHA20_POLY1305 => (AeadKind.ChaCha20Poly1305, 32),
        BulkCipher.AES_128_CCM => (AeadKind.AesCcm, 16),
        BulkCipher.AES_256_CCM => (AeadKind.AesCcm, 32),
        BulkCipher.AES_128_CCM_8 => (AeadKind.AesCcm8, 16),
        BulkCipher.AES_256_CCM_8 => (AeadKind.AesCcm8, 32),
        _ => null,
    };

    private static (BlockKind Kind, int KeySize)? BlockOf(BulkCipher cipher) => cipher switch
    {
        BulkCipher.AES_128_CBC => (BlockKind.Aes, 16),
        BulkCipher.AES_256_CBC => (BlockKind.Aes, 32),
        BulkCipher.TRIPLE_DES_EDE_CBC => (BlockKind.TripleDes, 24),
        _ => null,
    };
}
