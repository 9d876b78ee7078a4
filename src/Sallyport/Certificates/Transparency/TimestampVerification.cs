using System.Security.Cryptography;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Transparency;

namespace Sallyport.Certificates.Transparency;

/// <summary>Verifies timestamps with the keys of their logs.</summary>
/// <param name="Leaf">The certificate that they are for.</param>
/// <param name="IssuerKey">SubjectPublicKeyInfo of its issuer; null when the issuer's certificate is not at hand.</param>
internal sealed record TimestampVerification(Wire.X509.Certificate Leaf, ReadOnlyMemory<byte>? IssuerKey)
{
    private const byte Sha256 = 4; // HashAlgorithm of TLS 1.2, the only one that RFC 6962 2.1.4 allows
    private const byte Rsa = 1; // SignatureAlgorithm
    private const byte Ecdsa = 3;

    /// <summary>For the server's certificate in a chain.</summary>
    internal static TimestampVerification Of(PresentedChain chain, Wire.X509.Certificate leaf) =>
        new(leaf, chain.Path is { Path: [_, var issuer, ..] } and not PathOutcome.BadSignature { Index: 0 } ? issuer.PublicKey.Encoded : (ReadOnlyMemory<byte>?)null);

    /// <summary>Verifies one timestamp with <paramref name="logKey"/>, the SubjectPublicKeyInfo of its log.</summary>
    /// <returns><see cref="SignatureCheck.NotTried"/> when the issuer is not at hand and the timestamp is bound to it.</returns>
    internal SignatureCheck Verify(PresentedTimestamp presented, ReadOnlySpan<byte> logKey)
    {
        if (InputOf(presented) is not { } input) return SignatureCheck.NotTried;
        if (presented.Timestamp.HashAlgorithm != Sha256) return SignatureCheck.Invalid;

        return Verify(presented.Timestamp, logKey, SHA256.HashData(input));
    }

    private byte[]? InputOf(PresentedTimestamp presented)
    {
        if (presented.Way != TimestampWay.Certificate) return TimestampInput.OfCertificate(presented.Timestamp, Leaf.Der.Span);
        if (IssuerKey is not { } issuer) return null;

        var tbs = Precertificate.Rebuild(Leaf.Tbs);
        return tbs.IsOk ? TimestampInput.OfPrecertificate(presented.Timestamp, tbs.Value, issuer.Span) : null;
    }

    private static SignatureCheck Verify(SignedCertificateTimestamp timestamp, ReadOnlySpan<byte> key, ReadOnlySpan<byte> digest)
    {
        try
        {
            return timestamp.SignatureAlgorithm switch
            {
                Ecdsa => VerifyEcdsa(key, digest, timestamp.Signature.Span),
                Rsa => VerifyRsa(key, digest, timestamp.Signature.Span),
                _ => SignatureCheck.Invalid,
            };
        }
        catch (CryptographicException)
        {
            // The key is of the other kind, and the runtime has one answer to that: it never made this signature.
            return SignatureCheck.Invalid;
        }
    }

    private static SignatureCheck VerifyEcdsa(ReadOnlySpan<byte> key, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out _);
        return ecdsa.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence) ? SignatureCheck.Valid : SignatureCheck.Invalid;
    }

    private static SignatureCheck VerifyRsa(ReadOnlySpan<byte> key, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(key, out _);
        return rsa.VerifyHash(digest, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? SignatureCheck.Valid : SignatureCheck.Invalid;
    }
}
