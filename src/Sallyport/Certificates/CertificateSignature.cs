using System.Security.Cryptography;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Certificates;

/// <summary>How the verification of one signature ended.</summary>
internal enum SignatureCheck
{
    /// <summary>The key made it.</summary>
    Valid,

    /// <summary>The key did not make it.</summary>
    Invalid,

    /// <summary>Algorithm, parameters or key cannot be handled here; nothing is known.</summary>
    Unsupported,

    /// <summary>The limit of verifications was reached first.</summary>
    NotTried,
}

/// <summary>Verifies a certificate's signature with a key, using the runtime's RSA and ECDSA.</summary>
internal static class CertificateSignature
{
    private const int LargestModulus = 16384; // beyond it one verification takes long enough to be an attack

    /// <summary>Verifies <paramref name="certificate"/> with <paramref name="key"/>; an algorithm that differs from the signed one is never valid (RFC 5280 4.1.1.2).</summary>
    public static SignatureCheck Verify(Certificate certificate, SubjectPublicKey key)
    {
        if (!certificate.SignatureAlgorithmIdentifier.IsSameAs(certificate.SignedAlgorithmIdentifier)) return SignatureCheck.Invalid;

        return Verify(certificate.SignatureAlgorithm, key, certificate.Tbs.Span, certificate.Signature.Span);
    }

    /// <summary>Verifies <paramref name="signature"/> over <paramref name="data"/>, as certificates and OCSP responses have it; a key of another kind never made it.</summary>
    public static SignatureCheck Verify(SignatureAlgorithm algorithm, SubjectPublicKey key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (algorithm.Key == PublicKeyKind.Unknown || Digests.Of(algorithm.Digest, data) is not { } digest) return SignatureCheck.Unsupported;

        return VerifyDigest(algorithm, key, digest, signature);
    }

    /// <summary>The same for data of which only the digest is at hand, as of a revocation list.</summary>
    public static SignatureCheck VerifyDigest(SignatureAlgorithm algorithm, SubjectPublicKey key, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (algorithm.Key == PublicKeyKind.Unknown || Digests.NameOf(algorithm.Digest) is not { } name) return SignatureCheck.Unsupported;
        if (algorithm.Key != key.Kind) return SignatureCheck.Invalid;

        try
        {
            return algorithm.Key switch
            {
                PublicKeyKind.Rsa => VerifyRsa(algorithm, name, key, digest, signature),
                PublicKeyKind.Ec => VerifyEcdsa(key, digest, signature),
                _ => SignatureCheck.Unsupported,
            };
        }
        catch (CryptographicException)
        {
            // The runtime's one answer to a key or curve that its provider does not take.
            return SignatureCheck.Unsupported;
        }
        catch (PlatformNotSupportedException)
        {
            return SignatureCheck.Unsupported;
        }
    }

    private static SignatureCheck VerifyRsa(SignatureAlgorithm algorithm, HashAlgorithmName name, SubjectPublicKey key, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (key.Bits > LargestModulus || PaddingOf(algorithm) is not { } padding) return SignatureCheck.Unsupported;

        using var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(key.Key.Span, out _);
        return rsa.VerifyHash(digest, signature, name, padding) ? SignatureCheck.Valid : SignatureCheck.Invalid;
    }

    private static SignatureCheck VerifyEcdsa(SubjectPublicKey key, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key.Encoded.Span, out _);
        return ecdsa.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence) ? SignatureCheck.Valid : SignatureCheck.Invalid;
    }

    /// <summary>The runtime's PSS has the message's hash for the mask too, and a salt as long as it; other parameters are legal and rare.</summary>
    private static RSASignaturePadding? PaddingOf(SignatureAlgorithm algorithm) => algorithm switch
    {
        { Name: not "RSASSA-PSS" } => RSASignaturePadding.Pkcs1,
        { Pss: { } pss } when pss.Digest == pss.MaskDigest && pss.SaltLength == LengthOf(pss.Digest) => RSASignaturePadding.Pss,
        _ => null,
    };

    private static int LengthOf(Digest digest) => digest switch
    {
        Digest.Sha1 => SHA1.HashSizeInBytes,
        Digest.Sha256 => SHA256.HashSizeInBytes,
        Digest.Sha384 => SHA384.HashSizeInBytes,
        Digest.Sha512 => SHA512.HashSizeInBytes,
        _ => -1,
    };
}
